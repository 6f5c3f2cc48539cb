package org.mobilesource.registry.domain.privacy;

import java.util.List;
import java.util.Locale;

/** Names that are no person's. */
final class Organisation {

	private static final int SHORTEST = 4;

	/**
	 * How names of firms and offices end (企业名称登记管理规定 art. 6: the form of the organisation
	 * ends the name), with what may follow in brackets.
	 */
	private static final List<String> ENDINGS = List.of("公司", "集团", "厂", "局", "合作社", "中心", "学校", "大学", "学院", "医院",
			"研究院", "研究所", "事务所", "合伙", "车队", "支队", "大队", "经营部", "委员会", "政府", "站", "船务", "co.", "ltd", "ltd.", "inc.",
			"company");

	private Organisation() {
	}

	/** Whether the name ends like one; when in doubt it is a person's. */
	static boolean isNamedBy(String name) {
		var bare = name.strip().toLowerCase(Locale.ROOT).replaceAll("[（(][^（()）]*[)）]$", "").strip();
		return bare.length() >= SHORTEST && ENDINGS.stream().anyMatch(bare::endsWith);
	}

}
