package org.mobilesource.registry.domain.watchlist;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/**
 * An entry as it is handed out, as JSON or as a row of CSV. The components of its record
 * are the names and their order.
 */
public sealed interface Item permits LargeFleetItem, HighExceedanceItem, OverdueRepairItem {

	/**
	 * Hands the entry out.
	 * @param listedSince since when the subject has stood on the list without a break
	 * @param businessDate the date of the run
	 */
	static Item of(Entry entry, LocalDate listedSince, LocalDate businessDate) {
		return switch (entry.list()) {
			case LARGE_FLEET -> LargeFleetItem.of(entry, listedSince);
			case HIGH_EXCEEDANCE -> HighExceedanceItem.of(entry, listedSince);
			case OVERDUE_REPAIR -> OverdueRepairItem.of(entry, listedSince, businessDate);
		};
	}

	/** Credit code of the firm, or vehicle identification number. */
	String subject();

	/** The header row of the list. */
	static List<String> columns(WatchList list) {
		var type = switch (list) {
			case LARGE_FLEET -> LargeFleetItem.class;
			case HIGH_EXCEEDANCE -> HighExceedanceItem.class;
			case OVERDUE_REPAIR -> OverdueRepairItem.class;
		};
		return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/**
	 * The row under the header, safe to open in a spreadsheet.
	 */
	default List<String> cells() {
		return Arrays.stream(getClass().getRecordComponents()).map(this::cell).toList();
	}

	private String cell(RecordComponent component) {
		try {
			var value = component.getAccessor().invoke(this);
			if (value == null) {
				return "";
			}
			var text = (value instanceof OffsetDateTime time) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
					: value.toString();
			return FormulaGuard.guarded(text);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
