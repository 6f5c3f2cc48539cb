package org.mobilesource.registry.api.vessel;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;
import org.mobilesource.registry.domain.privacy.Sight;
import org.mobilesource.registry.domain.vessel.Vessel;
import org.mobilesource.registry.domain.vessel.AgeDate;
import org.mobilesource.registry.domain.vessel.AgeMeasure;

/**
 * A list of ships as CSV: UTF-8 with a byte order mark, dates as text. Owners who are
 * persons are masked.
 */
record AgeCsv(AgeList list, LocalDate day, ShipNames names) {

	private static final List<String> COLUMNS = List.of("ship_id", "name", "ship_type", "ship_type_name", "water",
			"built_on", "as_of", "age", "state", "reached_on", "legal_basis", "certainty", "old_from",
			"encouraged_from", "special_survey_from", "forced_scrap_from", "power", "clean_power",
			"shore_power_receiver", "owner", "owner_credit_code", "home_port");

	void write(List<AgedVessel> vessels, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("X-As-Of", this.day.toString());
		try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180)) {
			csv.printRecord(COLUMNS);
			for (var vessel : vessels) {
				csv.printRecord(cells(vessel).map(FormulaGuard::guarded).toList());
			}
		}
	}

	private Stream<@Nullable Object> cells(AgedVessel row) {
		var vessel = row.vessel();
		var reached = row.reached(this.list);
		return Stream.of(vessel.shipId(), vessel.name(), vessel.shipType(), this.names.type(vessel.shipType()),
				vessel.water(), vessel.builtOn(), this.day, row.aging().age(), row.aging().state(), reached.on(),
				reached.legalBasis(), reached.certainty(), date(row, AgeMeasure.OLD_FROM),
				date(row, AgeMeasure.ENCOURAGED_FROM), date(row, AgeMeasure.SPECIAL_SURVEY_FROM),
				date(row, AgeMeasure.FORCED_SCRAP_FROM), vessel.power(), this.names.isClean(vessel.power()) ? 1 : 0,
				flag(vessel.shorePowerReceiver()), owner(vessel), vessel.ownerCreditCode(), vessel.homePort());
	}

	private static @Nullable String owner(Vessel vessel) {
		var code = vessel.ownerCreditCode();
		return Sight.MASKED.text("owner", vessel.owner(),
				(code != null) ? Map.of("owner_credit_code", code) : Map.of());
	}

	private static @Nullable LocalDate date(AgedVessel row, AgeMeasure measure) {
		return row.aging().date(measure).map(AgeDate::on).orElse(null);
	}

	private static @Nullable Integer flag(@Nullable Boolean flag) {
		return (flag != null) ? (flag ? 1 : 0) : null;
	}

}
