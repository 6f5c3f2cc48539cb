package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.DayKind;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.enforcement.RepairCase.Clearance;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Which cases a truck's exceedances make. The first one that becomes known opens a case,
 * later ones join it while it is open; one that becomes known after the case of its time
 * was cleared joins that case, whatever case is open by then, and reopens nothing. A case
 * is cleared by a repair and, on or after its day, a passed full inspection, both after
 * the opening exceedance.
 */
public record RepairCaseRule(Policies policies, WorkingCalendar calendar) {

	public static final String ID = "CASE-1";

	/**
	 * The cases of one truck, in the order in which they were opened.
	 * @param confirmed its confirmed exceedances of which notice was given
	 */
	public List<RepairCase> evaluate(List<Exceedance> confirmed, List<Repair> repairs, List<Inspection> inspections) {
		var known = confirmed.stream()
			.filter((exceedance) -> exceedance.noticedOn() != null && counts(exceedance, exceedance.noticedOn()))
			.sorted(Comparator.comparing((Exceedance exceedance) -> Objects.requireNonNull(exceedance.noticedOn()))
				.thenComparing(Exceedance::occurredAt)
				.thenComparing(Exceedance::id))
			.toList();
		List<RepairCase> cases = new ArrayList<>();
		for (var exceedance : known) {
			int host = host(cases, exceedance);
			if (host < 0) {
				cases.add(open(exceedance, repairs, inspections));
			}
			else {
				cases.set(host, joined(cases.get(host), exceedance));
			}
		}
		return cases;
	}

	private boolean counts(Exceedance exceedance, LocalDate noticedOn) {
		return this.policies.on(noticedOn).words("exceedance.sources").contains(exceedance.source().name());
	}

	/**
	 * The case of its time, cleared or not, else the one that is open when the exceedance
	 * becomes known, else none.
	 */
	private static int host(List<RepairCase> cases, Exceedance exceedance) {
		for (int i = 0; i < cases.size(); i++) {
			if (cases.get(i).covers(exceedance.occurredAt())) {
				return i;
			}
		}
		var known = BusinessTime.endOf(Objects.requireNonNull(exceedance.noticedOn()));
		for (int i = 0; i < cases.size(); i++) {
			if (cases.get(i).isOpenAt(known)) {
				return i;
			}
		}
		return -1;
	}

	private static RepairCase joined(RepairCase open, Exceedance exceedance) {
		List<Exceedance> members = new ArrayList<>(open.members());
		members.add(exceedance);
		return new RepairCase(open.opener(), members, open.noticedOn(), open.servedOn(), open.deadline(),
				open.calendar(), open.clearance());
	}

	/** Its deadline is by the numbers in force when the notice was given. */
	private RepairCase open(Exceedance opener, List<Repair> repairs, List<Inspection> inspections) {
		var noticedOn = Objects.requireNonNull(opener.noticedOn());
		var servedOn = Objects.requireNonNullElse(opener.servedOn(), noticedOn);
		var policy = this.policies.on(noticedOn);
		var kind = policy.choice("repair.day-kind", DayKind.class);
		var deadline = kind.plus(servedOn, policy.whole("repair.days"), this.calendar);
		return new RepairCase(opener, List.of(opener), noticedOn, servedOn, deadline,
				(kind == DayKind.WORKING) ? this.calendar.version(servedOn, deadline) : null,
				clearance(opener, repairs, inspections));
	}

	private @Nullable Clearance clearance(Exceedance opener, List<Repair> repairs, List<Inspection> inspections) {
		return inspections.stream()
			.filter(Inspection::isPassedFullInspection)
			.filter((inspection) -> inspection.testedAt().isAfter(opener.occurredAt()) && isFull(inspection))
			.sorted(Comparator.comparing(Inspection::testedAt).thenComparing(Inspection::reportNo))
			.flatMap((inspection) -> clearance(opener, repairs, inspection).stream())
			.findFirst()
			.orElse(null);
	}

	private Optional<Clearance> clearance(Exceedance opener, List<Repair> repairs, Inspection passed) {
		if (!this.policies.on(passed.testedOn()).flag("repair.record-required")) {
			return Optional.of(new Clearance(passed.testedAt(), passed.reportNo(), null));
		}
		return repairs.stream()
			.filter((repair) -> !repair.repairedOn().isBefore(opener.occurredOn())
					&& !repair.repairedOn().isAfter(passed.testedOn()))
			.min(Comparator.comparing(Repair::repairedOn).thenComparing(Repair::recordNo))
			.map((repair) -> new Clearance(passed.testedAt(), passed.reportNo(), repair.recordNo()));
	}

	/**
	 * Whether the method is a full one for diesel vehicles; a method that is no code of
	 * the standard is not judged.
	 */
	private boolean isFull(Inspection inspection) {
		var method = inspection.method();
		Set<String> full = this.policies.on(inspection.testedOn()).words("retest.methods");
		return method == null || !method.matches("[1-7]") || full.contains(method);
	}

}
