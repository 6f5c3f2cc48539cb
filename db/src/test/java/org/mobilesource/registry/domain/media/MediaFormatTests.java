package org.mobilesource.registry.domain.media;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaFormatTests {

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(nullValues = "-",
			value = { "JPEG with JFIF, FFD8FFE000104A464946, image/jpeg", "JPEG with Exif, FFD8FFE1, image/jpeg",
					"half a JPEG marker, FFD8, -", "PNG, 89504E470D0A1A0A0000000D49484452, image/png",
					"PNG that lost its line end, 89504E470A1A0A, -", "GIF, 474946383961, -", "BMP, 424D, -",
					"MP4 isom, 00000020667479706973 6F6D00000200, video/mp4",
					"MP4 mp42, 000000186674797 06D703432, video/mp4", "HEIC picture, 00000018667479706865 6963, -",
					"QuickTime film, 00000014667479707174 2020, -", "MP4 without its brand, 0000001866747970, -",
					"MP4 that begins with its index, 000000206D6F6F76, -",
					"WebM, 1A45DFA39F4286810142F7810142F2810442F381084282847765626D42878104, video/webm",
					"Matroska, 1A45DFA3A34286810142F7810142F2810442F3810842828 86D6174726F736B61, -",
					"HTML, 3C736372697074, -", "PDF, 255044462D312E37, -", "nothing, '', -" })
	void isKnownByTheContent(String what, String hex, @Nullable String mediaType) {
		var format = MediaFormat.of(HexFormat.of().parseHex(hex.replace(" ", "")));

		assertThat(format.map(MediaFormat::mediaType).orElse(null)).isEqualTo(mediaType);
	}

}
