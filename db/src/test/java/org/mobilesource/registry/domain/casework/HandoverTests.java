package org.mobilesource.registry.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HandoverTests {

	@Test
	void tellsWhatIsNewOtherAndGone() {
		var delta = Handover.between(Map.of("1", "a", "2", "b", "3", "c"),
				new TreeMap<>(Map.of("2", "b", "3", "d", "4", "e")));

		assertThat(delta).isEqualTo(
				new Handover(List.of(new Handover.Row("4", "e")), List.of(new Handover.Row("3", "d")), List.of("1")));
	}

	/** {@code printf '1\ta\n2\tb\n' | sha256sum}. */
	@Test
	void theChecksumIsThatOfTheLines() {
		assertThat(Handover.checksum(new TreeMap<>(Map.of("2", "b", "1", "a"))))
			.isEqualTo("d8cc943c9829fce3b80307654c57229ec9a4a46a30a5a832f66be540402fe667");
	}

}
