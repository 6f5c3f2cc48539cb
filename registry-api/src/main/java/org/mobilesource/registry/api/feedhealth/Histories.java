package org.mobilesource.registry.api.feedhealth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.mobilesource.registry.api.feedhealth.HealthBoard.Line;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.FeedFile;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.SensingSite;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.SiteDelivery;
import org.mobilesource.registry.domain.feedhealth.Arrival;
import org.mobilesource.registry.domain.feedhealth.Delivered;
import org.mobilesource.registry.domain.feedhealth.FeedPlan;
import org.mobilesource.registry.domain.feedhealth.FeedSource;
import org.mobilesource.registry.domain.feedhealth.Health;
import org.mobilesource.registry.domain.feedhealth.Night;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What came in the nights.
 *
 * @param nightlyPercent from which share of its nights on a feed is expected every night
 * @param files by the code of a site, or the name of a feed
 */
record Histories(List<LocalDate> nights, int nightlyPercent, Map<String, List<SiteDelivery>> deliveries,
		Map<String, List<FeedFile>> files) {

	Line line(SensingSite site) {
		var came = this.deliveries.getOrDefault(site.code(), List.of());
		var sent = this.files.getOrDefault(site.code(), List.of());
		List<Arrival> arrivals = new ArrayList<>(came.stream()
			.map((one) -> new Arrival(one.day(), one.businessDate(), one.importId(), ImportState.DONE, one.rowCount()))
			.toList());
		sent.stream().filter((file) -> file.state() != ImportState.DONE).map(Histories::arrival).forEach(arrivals::add);
		var health = new Health(
				nights(arrivals, (night) -> site.startedOn() == null || !night.isBefore(site.startedOn())),
				delivered(sent, came), site.calibratedUntil());
		return new Line(site.code(), site.name(), FeedSource.ofSite(site.code()), health,
				came.stream().map(SiteDelivery::clockAt).max(Comparator.naturalOrder()).orElse(null), site.records(),
				site.unread(), open(sent), late(arrivals), List.of());
	}

	Line line(String feed) {
		var sent = this.files.getOrDefault(feed, List.of());
		var done = sent.stream().filter((file) -> file.state() == ImportState.DONE).toList();
		var plan = FeedPlan.of(done.stream().map(FeedFile::day).filter(this.nights::contains).toList(),
				this.nights.get(this.nights.size() - 1), this.nightlyPercent);
		var health = new Health(nights(sent.stream().map(Histories::arrival).toList(), plan::expects),
				delivered(sent, List.of()), null);
		return new Line(feed, null, FeedSource.ofFeed(feed).orElseThrow(), health,
				done.stream().map(FeedFile::clockAt).max(Comparator.naturalOrder()).orElse(null), 0, 0, open(sent),
				late(done.stream().map(Histories::arrival).toList()), List.of());
	}

	private List<Night> nights(List<Arrival> arrivals, Predicate<LocalDate> planned) {
		var byNight = arrivals.stream().collect(Collectors.groupingBy(Arrival::night));
		return this.nights.stream()
			.map((night) -> Night.of(night, planned.test(night), byNight.getOrDefault(night, List.of())))
			.toList();
	}

	private static Arrival arrival(FeedFile file) {
		return new Arrival(file.day(), file.businessDate(), file.id(), file.state(),
				(file.state() == ImportState.DONE) ? file.readRows() : file.rowsInFile());
	}

	/** The files of the last night together. */
	private Delivered delivered(List<FeedFile> sent, List<SiteDelivery> came) {
		var last = this.nights.get(this.nights.size() - 1);
		return sent.stream()
			.filter((file) -> file.businessDate().equals(last))
			.map((file) -> (file.state() == ImportState.DONE)
					? new Delivered(file.readRows(), file.quarantined(), file.duplicate(),
							rows(came, file, (day) -> day.isAfter(file.day())),
							rows(came, file, (day) -> day.isBefore(file.day())))
					: new Delivered(file.rowsInFile(), file.rowsBad(), 0, 0, 0))
			.reduce(Delivered.NOTHING, Delivered::plus);
	}

	private static long rows(List<SiteDelivery> came, FeedFile file, Predicate<LocalDate> day) {
		return came.stream()
			.filter((one) -> one.importId() == file.id() && day.test(one.day()))
			.mapToLong(SiteDelivery::rowCount)
			.sum();
	}

	private static List<Arrival> late(List<Arrival> arrivals) {
		return arrivals.stream().filter((one) -> one.counts() && !one.isPunctual()).toList();
	}

	private static long open(List<FeedFile> sent) {
		return sent.stream().mapToLong(FeedFile::open).sum();
	}

}
