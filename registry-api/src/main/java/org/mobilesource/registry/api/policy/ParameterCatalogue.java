package org.mobilesource.registry.api.policy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What is known of each parameter beside its values: its unit and what it affects. */
@Component
class ParameterCatalogue {

	private final Map<String, Described> parameters = new TreeMap<>();

	ParameterCatalogue() throws IOException {
		var lines = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("parameters.properties", ParameterCatalogue.class));
		lines.forEach((name, line) -> {
			var words = List.of(line.toString().split(" "));
			this.parameters.put(name.toString(),
					new Described(words.get(0), words.stream().skip(1).map(Affected::valueOf).toList()));
		});
	}

	/** A parameter without a line affects nothing that is known. */
	Described of(String name) {
		return this.parameters.getOrDefault(name, Described.UNKNOWN);
	}

	/**
	 * A parameter.
	 *
	 * @param unit with its text under {@code parameter-unit.}
	 * @param affected the first of them names its feature
	 */
	public record Described(String unit, List<Affected> affected) {

		static final Described UNKNOWN = new Described("text", List.of());

		/** Its feature. */
		public Affected.Feature feature() {
			return this.affected.isEmpty() ? Affected.Feature.SYSTEM : this.affected.get(0).feature();
		}

		/** The IDs of the rules that read it. */
		public List<String> rules() {
			return this.affected.stream().map(Affected::id).filter((id) -> !id.isEmpty()).toList();
		}

		static List<Affected.Feature> features() {
			return Arrays.asList(Affected.Feature.values());
		}

	}

}
