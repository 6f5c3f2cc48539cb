package org.mobilesource.registry.batch.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StillTests {

	@Test
	void isAPictureOfATruckOnARoad() throws IOException {
		var picture = ImageIO.read(new ByteArrayInputStream(Still.png(0, 0)));

		assertThat(picture.getWidth()).isEqualTo(96);
		assertThat(picture.getHeight()).isEqualTo(72);
		assertThat(picture.getRGB(95, 0)).isEqualTo(0xFFB9CBD6);
		assertThat(picture.getRGB(0, 71)).isEqualTo(0xFF5B6063);
		assertThat(picture.getRGB(30, 30)).isEqualTo(0xFF2C5F8A);
	}

	@Test
	void movesOnAndLooksDifferent() {
		assertThat(Still.png(0, 18)).isNotEqualTo(Still.png(0, 0));
		assertThat(Still.png(1, 0)).isNotEqualTo(Still.png(0, 0));
	}

}
