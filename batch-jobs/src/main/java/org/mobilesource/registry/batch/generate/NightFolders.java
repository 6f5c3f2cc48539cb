package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Fills the folder of a night: what the background delivers, then what the boundary cases
 * deliver.
 */
final class NightFolders {

	private final Town town;

	private final TownChanges changes;

	private final Plan plan;

	private final PointFiles points;

	private final CameraFiles cameras;

	private final TownReports reports;

	private final ObdFiles obd;

	NightFolders(Town town, TownChanges changes, Plan plan, Planted planted, ObdFiles obd) {
		this.obd = obd;
		this.town = town;
		this.changes = changes;
		this.plan = plan;
		var traffic = new Traffic(town, changes);
		this.points = new PointFiles(town.seed(), traffic, plan, planted);
		this.cameras = new CameraFiles(town, traffic, plan, planted);
		this.reports = new TownReports(town, changes, this.cameras);
	}

	/** The registers and the past year. */
	void writeRegisters(Folder folder) throws IOException {
		write(folder, Feed.DIVISIONS, Town.divisionRows());
		write(folder, Feed.COMPANIES, this.town.companyRows());
		write(folder, Feed.TRUCKS, this.town.truckRows());
		write(folder, Feed.FLEET, this.town.fleetRows());
		write(folder, Feed.SITES, Site.rows());
		write(folder, Feed.STATIONS, Stations.rows());
		write(folder, Feed.ENGINE_MODELS, Stream.of(Engine.model()));
		write(folder, Feed.MACHINERY, Machines.of(this.town).rows());
		write(folder, Feed.VESSELS, Ships.of(this.town).rows());
		write(folder, Feed.INSPECTIONS, this.reports.pastInspections());
		write(folder, Feed.REPAIRS, this.reports.pastRepairs());
		this.points.writeHistory(folder);
		this.cameras.writeHistory(folder);
	}

	/**
	 * A few exceedances of the boundary cases, so that their deadlines fall into the
	 * nights.
	 */
	void writeNotices(Folder folder) throws IOException {
		write(folder, Feed.INSPECTIONS, Stream.empty());
		write(folder, Feed.REPAIRS, Stream.empty());
		this.points.writePlanned(folder);
		this.cameras.writePlanned(folder);
	}

	void writeNight(Folder folder, int night) throws IOException {
		write(folder, Feed.TRUCKS, this.changes.truckRows(night));
		write(folder, Feed.FLEET, this.changes.fleetRows(night));
		write(folder, Feed.INSPECTIONS, this.reports.inspections(night));
		write(folder, Feed.REPAIRS, this.reports.repairs(night));
		write(folder, Feed.PENALTIES, this.reports.penalties(night));
		this.points.writeNight(folder, night);
		this.cameras.writeNight(folder, night);
		this.obd.writeNight(folder, night);
	}

	private void write(Folder folder, Feed feed, Stream<Row> background) throws IOException {
		folder.write(feed, Stream.concat(background, this.plan.rows(folder.date(), feed)));
	}

}
