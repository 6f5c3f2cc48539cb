package org.mobilesource.registry.domain.privacy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SightTests {

	private static final Map<String, Object> COMPANY = Map.of("name", "甲运输公司", "contact", "张三", "phone", "13800001234",
			"credit_code", "91450200198229141F");

	@Test
	void masksContactAndPhoneAndNothingElse() {
		assertThat(Sight.MASKED.of(COMPANY)).containsExactlyInAnyOrderEntriesOf(
				Map.of("name", "甲运输公司", "contact", "张*", "phone", "138****1234", "credit_code", "91450200198229141F"));
		assertThat(Sight.PLAIN.of(COMPANY)).isEqualTo(COMPANY);
	}

	/** A credit code says it of any name, else the end of the name. */
	@ParameterizedTest
	@CsvSource({ "李四, , 李*", "李四, 91450200198229141F, 李四", "贵港市甲运输有限公司, , 贵港市甲运输有限公司", "甲运输公司（港南）, , 甲运输公司（港南）",
			"港北区环卫站, , 港北区环卫站", "Acme Shipping Co., , Acme Shipping Co.", "张站, , 张*", "公司, , 公*", "欧阳厂, , 欧**" })
	void anOwnerWhoIsNoPersonStaysReadable(String owner, String creditCode, String seen) {
		Map<String, Object> row = (creditCode != null) ? Map.of("owner", owner, "owner_credit_code", creditCode)
				: Map.of("owner", owner);

		assertThat(Sight.MASKED.of(row)).containsEntry("owner", seen);
		assertThat(Sight.MASKED.text("owner", owner, row)).isEqualTo(seen);
	}

	@Test
	void aContactIsAPersonWhateverItsName() {
		assertThat(Sight.MASKED.text("contact", "甲运输公司", Map.of())).isEqualTo("甲****");
		assertThat(Sight.MASKED.text("contact", null, Map.of())).isNull();
		assertThat(Sight.MASKED.text("name", "张三", Map.of())).isEqualTo("张三");
	}

}
