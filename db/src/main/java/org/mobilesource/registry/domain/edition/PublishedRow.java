package org.mobilesource.registry.domain.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.privacy.PersonalColumn;
import org.mobilesource.registry.domain.privacy.Sight;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * An entry as the public reads it: firms by name and credit code, trucks by plate, an
 * owner who is a person masked (个人信息保护法 art. 51), no vehicle identification number.
 *
 * @param key by which the public knows it: credit code, or plate and plate type
 * @param subject of the entry
 * @param cells as text, in the order of {@link #columns}
 */
public record PublishedRow(String key, String subject, List<String> cells) {

	/** The last column of every list. */
	public static final String APPEALED = "appealed";

	public PublishedRow {
		cells = List.copyOf(cells);
	}

	public static List<String> columns(WatchList list) {
		return switch (list) {
			case LARGE_FLEET -> List.of("creditCode", "companyName", "division", "dieselTrucks", "owned", "leased",
					"listedSince", APPEALED);
			case HIGH_EXCEEDANCE -> List.of("creditCode", "companyName", "division", "exceedingTrucks", "totalTrucks",
					"percent", "listedSince", APPEALED);
			case OVERDUE_REPAIR ->
				List.of("plate", "plateType", "holder", "exceededOn", "source", "deadline", "listedSince", APPEALED);
		};
	}

	/**
	 * Publishes the entry.
	 * @param percent list 2: the ratio as it is shown
	 * @param owner of a truck by the register, shown where no firm holds it
	 * @param appealed whether an appeal is open
	 */
	public static PublishedRow of(Entry entry, LocalDate listedSince, @Nullable String percent, @Nullable String owner,
			boolean appealed) {
		var own = switch (entry.list()) {
			case LARGE_FLEET -> texts(entry.subject(), entry.companyName(), entry.division(), entry.dieselTrucks(),
					entry.owned(), entry.leased());
			case HIGH_EXCEEDANCE -> texts(entry.subject(), entry.companyName(), entry.division(),
					entry.exceedingTrucks(), entry.totalTrucks(), percent);
			case OVERDUE_REPAIR -> texts(Objects.requireNonNullElse(entry.plate(), entry.subject()), entry.plateType(),
					holder(entry, owner), BusinessTime.dateOf(Objects.requireNonNull(entry.exceededAt())),
					entry.source(), entry.deadline());
		};
		var cells = Stream.concat(own, texts(listedSince, appealed)).toList();
		return new PublishedRow(key(entry.list(), cells), entry.subject(), cells);
	}

	/** By which the public knows the row. */
	public static String key(WatchList list, List<String> cells) {
		return (list == WatchList.OVERDUE_REPAIR) ? (cells.get(0) + " " + cells.get(1)).strip() : cells.get(0);
	}

	private static @Nullable String holder(Entry entry, @Nullable String owner) {
		return (entry.companyName() != null) ? entry.companyName()
				: Sight.MASKED.text(PersonalColumn.OWNER_NAME.column(), owner, Map.of());
	}

	private static Stream<String> texts(@Nullable Object... values) {
		return Stream.of(values).map(FormulaGuard::guarded);
	}

}
