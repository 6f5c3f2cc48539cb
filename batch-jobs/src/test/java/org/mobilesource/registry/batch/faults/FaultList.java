package org.mobilesource.registry.batch.faults;

import java.util.List;

/** The faults in the order of the table. */
final class FaultList {

	private FaultList() {
	}

	static List<Fault> all() {
		return List.of(new JobKilled(), new DatabaseKilled(), new ConnectionLost(), new ConnectionSilent(),
				new WorkerKilled(), new ManagerKilled(), new BrokerKilled(), new SpoolFull(), new DatabaseFull(),
				new ClockWrong(), new StartedTwice(), new SecondScheduler(false), new SecondScheduler(true),
				new FileGrows(), new FileComesLate());
	}

}
