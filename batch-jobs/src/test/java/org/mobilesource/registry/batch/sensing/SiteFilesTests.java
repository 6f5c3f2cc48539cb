package org.mobilesource.registry.batch.sensing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteFilesTests {

	@ParameterizedTest(name = "{0} is of site {1}")
	@CsvSource({ "rs_A450802001_20210301.csv, A450802001", "rs_heiyan_D450803001_20210301.csv.gz, D450803001",
			"rs_A450802001_20210301b.csv, A450802001", "A450802001_20210301.csv, A450802001", "rs_20210301.csv, ''",
			"rs_E450802001_20210301.csv, ''", "rs_A45080200_20210301.csv, ''", "rs_A4508020011_20210301.csv, ''",
			"rs_A450802001.csv, ''", "rs_A450802001_2021030.csv, ''" })
	void theNameSaysTheSite(String file, String site) {
		assertThat(SiteFiles.siteOf(file)).isEqualTo(site);
	}

}
