package org.mobilesource.registry.api;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.parsing.XPathParser;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import org.mobilesource.registry.db.obd.ObdAlarmMapper;
import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.ExemptionFacts;
import org.mobilesource.registry.domain.obd.FaultLength;
import org.mobilesource.registry.domain.obd.OnlineShare;

import static org.assertj.core.api.Assertions.assertThat;

/** Judging reads of a day what the rules read, no column less and none more. */
class AlarmColumnsTests {

	@Test
	void judgingReadsTheColumnsOfTheRules() throws IOException {
		assertThat(selected()).isEqualTo(read()).contains("nox_warm_ppm", "valid_share_nox_down");
	}

	/** Rules, and what they leave to others; shares are read by the key fields of Q3. */
	private static Set<String> read() {
		var columns = new ClassFileImporter().importPackagesOf(DayColumn.class)
			.stream()
			.filter((one) -> one.isAssignableTo("org.mobilesource.registry.domain.obd.ObdRule")
					|| one.isEquivalentTo(FaultLength.class) || one.isEquivalentTo(OnlineShare.class))
			.flatMap((one) -> one.getFieldAccessesFromSelf().stream())
			.filter((access) -> access.getTargetOwner().isEquivalentTo(DayColumn.class))
			.map((access) -> DayColumn.valueOf(access.getTarget().getName()).columnName());
		var shares = ExemptionFacts.FIELDS.stream()
			.map((field) -> DayColumn.valueOf("VALID_SHARE_" + field.name()).columnName());
		return Stream.concat(columns, shares).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> selected() throws IOException {
		try (var xml = new ClassPathResource(ObdAlarmMapper.class.getName().replace('.', '/') + ".xml")
			.getInputStream()) {
			var sql = new XPathParser(xml, false, null, new XMLMapperEntityResolver())
				.evalNode("/mapper/select[@id='findDays']")
				.getStringBody();
			var columns = Pattern.compile("d\\.(\\w+)")
				.matcher(sql.substring(0, sql.indexOf("FROM")))
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
			columns.removeAll(Set.of("vin", "day"));
			return columns;
		}
	}

}
