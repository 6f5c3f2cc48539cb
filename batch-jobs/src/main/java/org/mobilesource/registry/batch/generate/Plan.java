package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the boundary cases deliver in which folder, and what the lists have to say about
 * them.
 */
final class Plan {

	private final Map<LocalDate, Map<Feed, List<Row>>> rows = new TreeMap<>();

	private final Map<Delivery, List<SensingRow>> sensing = new TreeMap<>();

	private final List<Expectation> expectations = new ArrayList<>();

	static Plan ofBoundaryCases() {
		var plan = new Plan();
		var cast = new Cast(plan);
		new FleetCases(cast).play();
		new RatioCases(cast).play();
		new ChainCases(cast).play();
		new PlateCases(cast).play();
		new SmokeCases(cast).play();
		new RepairCases(cast).play();
		new MisreadCases(cast).play();
		return plan;
	}

	/**
	 * A file of a point or camera.
	 *
	 * @param folder the night in which it arrives
	 * @param fileDate the day in its name
	 */
	record Delivery(LocalDate folder, Site site, LocalDate fileDate) implements Comparable<Delivery> {

		private static final Comparator<Delivery> ORDER = Comparator.comparing(Delivery::folder)
			.thenComparing(Delivery::fileDate)
			.thenComparing((delivery) -> delivery.site().code());

		@Override
		public int compareTo(Delivery other) {
			return ORDER.compare(this, other);
		}

	}

	/**
	 * What a list says about a company or truck as of a day.
	 *
	 * @param subject credit code, or VIN on the list of overdue repairs
	 * @param figure the number that decides: trucks, exceeding trucks of all trucks, or
	 * the deadline
	 */
	record Expectation(String list, String subject, String name, LocalDate businessDate, boolean listed, String figure,
			String why) {
	}

	void deliver(LocalDate folder, Row row) {
		this.rows.computeIfAbsent(folder, (night) -> new EnumMap<>(Feed.class))
			.computeIfAbsent(row.feed(), (feed) -> new ArrayList<>())
			.add(row);
	}

	void deliver(Delivery delivery, SensingRow row) {
		this.sensing.computeIfAbsent(delivery, (file) -> new ArrayList<>()).add(row);
	}

	void expect(Expectation expectation) {
		this.expectations.add(expectation);
	}

	Stream<Row> rows(LocalDate folder, Feed feed) {
		return this.rows.getOrDefault(folder, Map.of()).getOrDefault(feed, List.of()).stream();
	}

	/** The rows of a file, once. */
	List<SensingRow> take(Delivery delivery) {
		return Objects.requireNonNullElse(this.sensing.remove(delivery), List.of());
	}

	/** The files of a folder that nobody has taken. */
	List<Delivery> deliveriesLeft(LocalDate folder, boolean cameras) {
		return this.sensing.keySet()
			.stream()
			.filter((delivery) -> delivery.folder().equals(folder) && delivery.site().camera() == cameras)
			.toList();
	}

	List<Expectation> expectations() {
		return List.copyOf(this.expectations);
	}

}
