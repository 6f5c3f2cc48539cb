package org.mobilesource.registry.api.watchlist;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListCursorTests {

	@Test
	void readsWhatItHandedOut() {
		var cursor = new ListCursor(41, "91450821MAX000189A");

		assertThat(ListCursor.decode(cursor.encoded())).contains(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "41", "%%%", "eA", "NDEgJycgT1IgMT0x" })
	void knowsNothingElse(String foreign) {
		assertThat(ListCursor.decode(foreign)).isEmpty();
	}

}
