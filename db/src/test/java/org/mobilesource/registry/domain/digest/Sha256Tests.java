package org.mobilesource.registry.domain.digest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Tests {

	/** The one-block example of FIPS 180-4. */
	@Test
	void digestsAsTheStandardSays() {
		assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
