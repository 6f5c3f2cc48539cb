package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import java.time.LocalDate;

/**
 * Pairs of remote-sensing readings that make an exceedance or do not; each pair is that
 * of a firm of four trucks, so that one exceedance lists it.
 */
final class ChainCases {

	private static final Site NORTH = Site.POINTS.get(0);

	private static final Site WEST = Site.POINTS.get(1);

	private static final Site EAST = Site.POINTS.get(3);

	private final Cast cast;

	ChainCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		window();
		between();
		values();
		place();
	}

	/** A firm of four; its first truck is the one that is measured. */
	private Member member(String name) {
		Company company = this.cast.firm(name);
		return new Member(company, this.cast.diesels(company, 4).get(0));
	}

	private record Member(Company company, Truck truck) {
	}

	private SensingRow smoky(Member member, Site site, LocalDate on) {
		return this.cast.reading(member.truck(), site, on, "36.20", "1");
	}

	private SensingRow clean(Member member, Site site, LocalDate on) {
		return this.cast.reading(member.truck(), site, on, "11.90", "0");
	}

	private void pair(Member member, LocalDate first, LocalDate second) {
		this.cast.deliver(NORTH, smoky(member, NORTH, first));
		this.cast.deliver(WEST, smoky(member, WEST, second));
	}

	private void window() {
		LocalDate september = LocalDate.of(2020, 9, 5);
		Member inside = member("边界满六个月运输有限公司");
		pair(inside, september, march(5));
		this.cast.high(inside.company(), march(4), false, "0/4", "one reading over the limit so far");
		this.cast.high(inside.company(), march(5), true, "1/4", "5 September and 5 March: six months exactly, counts");

		Member outside = member("边界六个月零一天运输有限公司");
		pair(outside, september, march(6));
		this.cast.high(outside.company(), march(6), false, "0/4", "5 September and 6 March: one day too many");

		LocalDate august = LocalDate.of(2020, 8, 31);
		Member shortMonth = member("边界二月末运输有限公司");
		this.cast.deliver(NORTH, smoky(shortMonth, NORTH, august));
		this.cast.deliverLate(march(1), march(1), WEST, smoky(shortMonth, WEST, LocalDate.of(2021, 2, 28)));
		this.cast.high(shortMonth.company(), march(1), true, "1/4",
				"31 August and 28 February: six months, the month has no 31st; the row arrives a day late");

		Member tooLate = member("边界三月一日运输有限公司");
		pair(tooLate, august, march(1));
		this.cast.high(tooLate.company(), march(1), false, "0/4", "31 August and 1 March: one day too many");
	}

	private void between() {
		Member pass = member("边界其间合格运输有限公司");
		pair(pass, march(2), march(4));
		this.cast.deliver(NORTH, clean(pass, NORTH, march(3)));
		this.cast.high(pass.company(), march(4), false, "0/4", "a valid pass on 3 March breaks the chain");

		Member invalid = member("边界其间无效运输有限公司");
		pair(invalid, march(2), march(4));
		this.cast.deliver(NORTH, clean(invalid, NORTH, march(3)).set("FS", "6.3"));
		this.cast.high(invalid.company(), march(4), true, "1/4", "the pass of 3 March is invalid (wind 6.3 m/s)");

		Member late = member("边界迟到数据运输有限公司");
		this.cast.deliverLate(march(6), march(6), NORTH, smoky(late, NORTH, march(3)));
		this.cast.deliver(WEST, smoky(late, WEST, march(5)));
		this.cast.high(late.company(), march(5), false, "0/4", "the reading of 3 March has not arrived");
		this.cast.high(late.company(), march(6), true, "1/4", "it arrived: two in a row on 3 and 5 March");

		Member broken = member("边界迟到合格运输有限公司");
		pair(broken, march(3), march(5));
		this.cast.deliverLate(march(8), march(8), NORTH, clean(broken, NORTH, march(4)));
		this.cast.high(broken.company(), march(7), true, "1/4", "two in a row on 3 and 5 March");
		this.cast.high(broken.company(), march(8), false, "0/4",
				"a pass of 4 March arrives and breaks the chain (LATE_DATA)");

		Member shuffled = member("边界乱序文件运输有限公司");
		this.cast.deliver(NORTH, this.cast.reading(shuffled.truck(), NORTH, march(5).atTime(9, 0), "35.10", "1"),
				this.cast.reading(shuffled.truck(), NORTH, march(5).atTime(15, 0), "34.80", "1"),
				this.cast.reading(shuffled.truck(), NORTH, march(5).atTime(12, 0), "9.40", "0"));
		this.cast.high(shuffled.company(), march(5), false, "0/4",
				"the pass of 12:00 stands last in the file but lies between 9:00 and 15:00");
	}

	private void values() {
		Member other = member("边界另一污染物运输有限公司");
		this.cast.deliver(NORTH, this.cast.reading(other.truck(), NORTH, march(2), "33.40", "1"));
		this.cast.deliver(WEST, this.cast.reading(other.truck(), WEST, march(4), "28.00", "2"));
		this.cast.high(other.company(), march(4), false, "0/4", "opacity, then Ringelmann: two pollutants");

		Member limit = member("边界等于限值运输有限公司");
		this.cast.deliver(NORTH, this.cast.reading(limit.truck(), NORTH, march(2), "30.00", "1"));
		this.cast.deliver(WEST, this.cast.reading(limit.truck(), WEST, march(4), "30.00", "1"));
		this.cast.high(limit.company(), march(4), false, "0/4",
				"30.00 % and Ringelmann 1 twice: on the limit is a pass");

		Member blurred = member("边界号牌存疑运输有限公司");
		this.cast.deliver(NORTH, smoky(blurred, NORTH, march(2)));
		this.cast.deliver(WEST, smoky(blurred, WEST, march(4)).set("SBZXD", "38"));
		this.cast.high(blurred.company(), march(4), false, "0/4", "plate confidence 38: waits for a person");

		Member resent = member("边界重复发送运输有限公司");
		SensingRow once = smoky(resent, NORTH, march(4));
		this.cast.deliver(NORTH, once);
		this.cast.deliverLate(march(5), march(4), NORTH, once);
		this.cast.high(resent.company(), march(5), false, "0/4", "one reading sent in two files is one reading");
	}

	private void place() {
		Member gap = member("边界同点八分钟运输有限公司");
		this.cast.deliver(NORTH, this.cast.reading(gap.truck(), NORTH, march(5).atTime(20, 0), "37.00", "1"),
				this.cast.reading(gap.truck(), NORTH, march(5).atTime(20, 8), "38.00", "1"));
		this.cast.high(gap.company(), march(5), false, "0/4", "the same point within ten minutes is one event");

		Member cloned = member("边界套牌嫌疑运输有限公司");
		this.cast.deliver(NORTH, this.cast.reading(cloned.truck(), NORTH, march(5).atTime(21, 0), "37.00", "1"));
		this.cast.deliver(EAST, this.cast.reading(cloned.truck(), EAST, march(5).atTime(21, 8), "38.00", "1"));
		this.cast.high(cloned.company(), march(5), false, "0/4", "93 km in eight minutes: suspected clone, held");
	}

}
