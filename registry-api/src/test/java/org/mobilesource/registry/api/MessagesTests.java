package org.mobilesource.registry.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mobilesource.registry.api.vessel.AgeList;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.enforcement.CaseEvent;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.NoticeService;
import org.mobilesource.registry.domain.enforcement.ServiceResult;
import org.mobilesource.registry.domain.enforcement.ServiceWay;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.inspection.InspectionKind;
import org.mobilesource.registry.domain.remotesensing.Pollutant;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateType;
import org.mobilesource.registry.domain.vehicle.ScrappageState;
import org.mobilesource.registry.domain.vessel.AgeMeasure;
import org.mobilesource.registry.domain.vessel.AgeState;
import org.mobilesource.registry.domain.vessel.Water;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Pattern REFERENCE = Pattern.compile("#\\{(\\|?)([\\w.-]+)");

	private static final Properties CHINESE = read("messages.properties");

	private static final Properties ENGLISH = read("messages_en.properties");

	@Test
	void haveTheSameKeysInBothLanguages() {
		assertThat(new TreeSet<>(ENGLISH.stringPropertyNames()))
			.isEqualTo(new TreeSet<>(CHINESE.stringPropertyNames()));
	}

	@Test
	void takeTheSameArgumentsInBothLanguages() {
		for (var key : CHINESE.stringPropertyNames()) {
			assertThat(arguments(ENGLISH.getProperty(key))).as(key).isEqualTo(arguments(CHINESE.getProperty(key)));
		}
	}

	@Test
	void areWellFormed() {
		Stream.of(CHINESE, ENGLISH)
			.flatMap((messages) -> messages.values().stream())
			.map(String::valueOf)
			.filter((message) -> message.contains("{"))
			.forEach((message) -> assertThat(new MessageFormat(message).format(new Object[9])).doesNotContain("{"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void areKnownToTheTemplate(Resource template) throws IOException {
		var references = REFERENCE.matcher(template.getContentAsString(StandardCharsets.UTF_8));

		while (references.find()) {
			var name = references.group(2);
			if (references.group(1).isEmpty()) {
				assertThat(CHINESE.stringPropertyNames()).contains(name);
			}
			else {
				assertThat(CHINESE.stringPropertyNames()).as(name + "…").anyMatch((key) -> key.startsWith(name));
			}
		}
	}

	@Test
	void nameEveryConstantThatAPageShows() {
		Map<String, Collection<?>> shown = Map.ofEntries(Map.entry("list", List.of(WatchList.values())),
				Map.entry("missing", List.of(Missing.values())),
				Map.entry("source", List.of(ExceedanceSource.values())),
				Map.entry("parameter-value", List.of(ExceedanceSource.values())),
				Map.entry("state", List.of(ExceedanceState.values())),
				Map.entry("confirmed-by", List.of(ConfirmedBy.values())),
				Map.entry("role", List.of(FleetRole.values())), Map.entry("import", List.of(ImportState.values())),
				Map.entry("inspection", List.of(InspectionKind.values())),
				Map.entry("service.way", List.of(ServiceWay.values())),
				Map.entry("service.result", List.of(ServiceResult.values())),
				Map.entry("service.refused", List.of(NoticeService.Refusal.values())),
				Map.entry("case.event", List.of(CaseEvent.Kind.values())),
				Map.entry("work.list", List.of(WorkList.values())), Map.entry("work.means", List.of(WorkList.values())),
				Map.entry("age-state", List.of(AgeState.values())),
				Map.entry("age-measure", List.of(AgeMeasure.values())), Map.entry("water", List.of(Water.values())),
				Map.entry("age-list", List.of(AgeList.values())),
				Map.entry("scrappage", List.of(ScrappageState.values())),
				Map.entry("quantity", List.of(Pollutant.values())), Map.entry("colour", List.of(PlateColour.values())),
				Map.entry("plate_type", Arrays.stream(PlateType.values()).map(PlateType::code).toList()));

		shown.forEach((set, constants) -> assertThat(CHINESE.stringPropertyNames())
			.containsAll(constants.stream().map((constant) -> set + "." + constant).toList()));
	}

	private static Set<String> arguments(String message) {
		return Pattern.compile("\\{\\d}")
			.matcher(message)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toSet());
	}

	private static Properties read(String file) {
		try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
			var messages = new Properties();
			messages.load(reader);
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Resource> templates() throws IOException {
		return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html"));
	}

}
