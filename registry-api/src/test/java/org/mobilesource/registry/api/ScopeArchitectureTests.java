package org.mobilesource.registry.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.parsing.XPathParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.company.CompanyMergeRegisterMapper;
import org.mobilesource.registry.db.company.CompanyRegisterMapper;
import org.mobilesource.registry.db.company.DuplicateMapper;
import org.mobilesource.registry.db.document.DocumentFactMapper;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.NoticeReceiptMapper;
import org.mobilesource.registry.db.enforcement.PenaltyRegisterMapper;
import org.mobilesource.registry.db.enforcement.RepairRegisterMapper;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper;
import org.mobilesource.registry.db.fleet.FleetConflictMapper;
import org.mobilesource.registry.db.fleet.FleetRegisterMapper;
import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper;
import org.mobilesource.registry.db.imports.HistoryMapper;
import org.mobilesource.registry.db.inspection.InspectionRegisterMapper;
import org.mobilesource.registry.db.machinery.MachineApplicationMapper;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.machinery.MachineLifeMapper;
import org.mobilesource.registry.db.machinery.MachineRegisterMapper;
import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.db.obd.ObdFaultMapper;
import org.mobilesource.registry.db.register.RegisterTable;
import org.mobilesource.registry.db.reminder.NotificationAddressMapper;
import org.mobilesource.registry.db.reminder.OutboxPageMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.FigureMapper;
import org.mobilesource.registry.db.reporting.ListPageMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.site.SiteRegisterMapper;
import org.mobilesource.registry.db.station.StationRegisterMapper;
import org.mobilesource.registry.db.vehicle.PlateMapper;
import org.mobilesource.registry.db.vehicle.TruckRegisterMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.db.vessel.VesselRegisterMapper;
import org.mobilesource.registry.db.watchlist.CertificateMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Every query whose rows people read takes a scope, and its SQL looks at it. */
class ScopeArchitectureTests {

	private static final List<Class<?>> MAPPERS = List.of(CompanyRegisterMapper.class, CompanyMergeRegisterMapper.class,
			TruckRegisterMapper.class, FleetRegisterMapper.class, MachineRegisterMapper.class,
			VesselRegisterMapper.class, SiteRegisterMapper.class, StationRegisterMapper.class,
			CompanyArchiveMapper.class, TruckArchiveMapper.class, EvidenceMapper.class, ListPageMapper.class,
			WatchListMapper.class, FleetConflictMapper.class, VesselArchiveMapper.class, MachineLifeMapper.class,
			MachineApplicationMapper.class, DuplicateMapper.class, HistoryMapper.class, PlateMapper.class,
			EvidenceFileMapper.class, DeadlineMapper.class, DocumentMapper.class, DocumentFactMapper.class,
			OutboxPageMapper.class, NotificationAddressMapper.class, CasePaperMapper.class, NoticeReceiptMapper.class,
			LeaseConfirmationMapper.class, CertificateMapper.class, ReviewQueueMapper.class, AppealMapper.class,
			InspectionRegisterMapper.class, RepairRegisterMapper.class, PenaltyRegisterMapper.class,
			WorkListMapper.class, RescueQueueMapper.class, ObdFaultMapper.class, ObdBoardMapper.class,
			ObdAlarmQueueMapper.class, ExemptionMapper.class, FeedHealthMapper.class, FigureMapper.class);

	private static final String NIGHT = "a night of the whole city, no row of a subject";

	private static final String FOUND = "of a row that was found within the scope before";

	private static final String LOCKED = "locked for a change, after the row was found within the scope";

	private static final Map<String, String> WITHOUT = Map.ofEntries(Map.entry("WatchListMapper.findCurrentRun", NIGHT),
			Map.entry("WatchListMapper.findRunOn", NIGHT), Map.entry("WatchListMapper.findRun", NIGHT),
			Map.entry("WatchListMapper.findRuns", NIGHT),
			Map.entry("WatchListMapper.findLastSequence", "a night; the entry of it is found within the scope"),
			Map.entry("HistoryMapper.findFormer", FOUND), Map.entry("HistoryMapper.findOrigins", FOUND),
			Map.entry("HistoryMapper.findIssue", FOUND),
			Map.entry("ObdBoardMapper.findLatestDay", "a day of the whole city, no row of a subject"),
			Map.entry("FigureMapper.findNights", NIGHT),
			Map.entry("FeedHealthMapper.findFiles",
					"files of the whole city; those of sites within the scope are shown"),
			Map.entry("FeedHealthMapper.findAnswers", "answers to alerts; those of sites within the scope are shown"),
			Map.entry("PlateMapper.findHoldings",
					"the plate book needs every truck that carried the plate to say whose it was"),
			Map.entry("PlateMapper.findHoldingsOf", "the same of several plates"),
			Map.entry("RescueQueueMapper.findImporter", FOUND), Map.entry("RescueQueueMapper.findSightings", FOUND),
			Map.entry("EvidenceFileMapper.findByNames", "whether a name is taken, by any site"),
			Map.entry("MachineLifeMapper.lockState", LOCKED),
			Map.entry("MachineLifeMapper.countReports", "whether the number of a report is taken, by anybody"),
			Map.entry("MachineApplicationMapper.lockState", LOCKED),
			Map.entry("MachineApplicationMapper.findFields", FOUND),
			Map.entry("MachineApplicationMapper.findSteps", FOUND), Map.entry("DeadlineMapper.findExtensions", FOUND),
			Map.entry("DeadlineMapper.findServices", FOUND), Map.entry("DeadlineMapper.lock", LOCKED),
			Map.entry("DeadlineMapper.countEntries", "whether the form was stored before, by anybody"),
			Map.entry("NotificationAddressMapper.findAddresses", FOUND),
			Map.entry("DocumentMapper.findByCode", "public: nothing of anybody"),
			Map.entry("DocumentMapper.lockFinding", "locked before it is found within the scope"),
			Map.entry("DocumentMapper.findSerial", "the next number of the city"),
			Map.entry("DocumentFactMapper.findStations", "open to the public"),
			Map.entry("CertificateMapper.findByCode", "for whoever holds the code of 128 random bits"),
			Map.entry("CertificateMapper.countListings",
					"whether the subject of a certificate is listed, whoever sees the entry"),
			Map.entry("ReviewQueueMapper.findReading", FOUND), Map.entry("ReviewQueueMapper.findCapture", FOUND),
			Map.entry("ReviewQueueMapper.findReport", FOUND), Map.entry("ReviewQueueMapper.findAlarm", FOUND),
			Map.entry("ReviewQueueMapper.findAlarmFacts", FOUND), Map.entry("ReviewQueueMapper.findLastPass", FOUND),
			Map.entry("ReviewQueueMapper.findImporters", "who may not decide, whoever asks"),
			Map.entry("AppealMapper.findFiles", FOUND), Map.entry("AppealMapper.findEffects", FOUND),
			Map.entry("AppealMapper.findParticipants", "who may not decide, whoever asks"),
			Map.entry("AppealMapper.findFirms", "whom a decision concerns, whoever decides"),
			Map.entry("MachineApplicationMapper.findSerial", "the next number of the city"));

	@ParameterizedTest
	@MethodSource("queries")
	void takesAScope(Query query) {
		assertThat(query.method.getParameterTypes()).contains(Scope.class);
	}

	@ParameterizedTest
	@MethodSource("queries")
	void looksAtTheScopeInItsSql(Query query) throws IOException {
		assertThat(query.sql()).matches("(?s).*(ScopeFragments\\.|scope\\.is).*");
	}

	@Test
	void namesNoExceptionThatIsNoQueryAnyMore() {
		assertThat(statements().map(Query::name)).containsAll(WITHOUT.keySet());
	}

	@Test
	void knowsEveryRegister() {
		assertThat(MAPPERS.stream().filter(RegisterTable.class::isAssignableFrom)).hasSize(11);
	}

	static Stream<Query> queries() {
		return statements().filter((query) -> !WITHOUT.containsKey(query.name()));
	}

	private static Stream<Query> statements() {
		return MAPPERS.stream()
			.flatMap((mapper) -> Arrays.stream(mapper.getMethods()).map((method) -> new Query(mapper, method)))
			.filter((query) -> !query.method.isDefault() && query.isSelect());
	}

	/** A query of a mapper. */
	record Query(Class<?> mapper, Method method) {

		String name() {
			return this.mapper.getSimpleName() + "." + this.method.getName();
		}

		boolean isSelect() {
			return nodes().anyMatch((node) -> node.getName().equals("select")
					&& this.method.getName().equals(node.getStringAttribute("id")));
		}

		/** The statement with the fragments of its own mapper put in. */
		String sql() {
			var all = nodes().toList();
			var text = all.stream()
				.filter((node) -> this.method.getName().equals(node.getStringAttribute("id")))
				.map(XNode::toString)
				.findFirst()
				.orElseThrow();
			for (int depth = 0; depth < 3; depth++) {
				for (var node : all) {
					if (node.getName().equals("sql")) {
						text = text.replace("refid=\"" + node.getStringAttribute("id") + "\"", node.toString());
					}
				}
			}
			return text;
		}

		private Stream<XNode> nodes() {
			try (var xml = new ClassPathResource(this.mapper.getName().replace('.', '/') + ".xml").getInputStream()) {
				return new XPathParser(xml, false, null, new XMLMapperEntityResolver()).evalNode("/mapper")
					.getChildren()
					.stream();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public String toString() {
			return name();
		}

	}

}
