package org.mobilesource.registry.api.portal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.watchlist.CertificateMapper;
import org.mobilesource.registry.db.watchlist.CertificateMapper.Certificate;
import org.mobilesource.registry.db.watchlist.CertificateMapper.Kind;
import org.mobilesource.registry.db.watchlist.CertificateMapper.NewCertificate;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;

/**
 * Issues certificates that a subject is not on the lists, and says what they are worth.
 */
@Component
class Certificates {

	private static final int CODE_BYTES = 16;

	private final CertificateMapper certificates;

	private final WatchListMapper lists;

	private final CompanyMergeMapper merges;

	private final OwnCompany own;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Certificates(CertificateMapper certificates, WatchListMapper lists, CompanyMergeMapper merges, OwnCompany own,
			Clock clock) {
		this.certificates = certificates;
		this.lists = lists;
		this.merges = merges;
		this.own = own;
		this.clock = clock;
	}

	/**
	 * Issues one as of the last published run; the same as before when the company has
	 * it.
	 * @param subject the company's own credit code, or the number of one of its trucks
	 */
	Issued issue(String subject, String by, Scope scope) {
		var run = this.lists.findCurrentRun().orElse(null);
		if (run == null) {
			return Issued.refused("NO_RUN");
		}
		var company = OwnCompany.code(scope);
		boolean isCompany = subject.equals(company);
		var truck = this.own.trucks(scope).stream().filter((one) -> one.truck().vin().equals(subject)).findFirst();
		if (!isCompany && truck.isEmpty()) {
			return Issued.refused("NOT_YOURS");
		}
		if (isCompany && !this.merges.identities().companyOf(company).equals(company)) {
			return Issued.refused("MERGED");
		}
		var kind = isCompany ? Kind.COMPANY : Kind.TRUCK;
		if (this.certificates.countListings(List.of(subject), kind.lists(), run.sequence()) > 0) {
			return Issued.refused("LISTED");
		}
		var plate = truck.map((one) -> one.truck().plate()).orElse(null);
		var name = isCompany ? this.own.name(company, scope) : Objects.requireNonNullElse(plate, subject);
		this.certificates.insertNew(new NewCertificate(newCode(), kind, subject, name,
				truck.map((one) -> one.truck().plateType()).orElse(null), run.id(), company, by, this.clock.instant()));
		return new Issued(this.certificates.find(subject, run.id(), scope).orElseThrow(), null);
	}

	/**
	 * Whether the subject has been listed since; a company also under whom it is read as.
	 */
	boolean isSuperseded(Certificate one) {
		var subjects = (one.kind() == Kind.COMPANY)
				? List.of(one.subject(), this.merges.identities().companyOf(one.subject())) : List.of(one.subject());
		return this.certificates.countListings(subjects, one.kind().lists(), one.sequence()) > 0;
	}

	private String newCode() {
		var bytes = new byte[CODE_BYTES];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * A certificate, or why there is none.
	 *
	 * @param refusal NO_RUN, NOT_YOURS, MERGED, LISTED
	 */
	record Issued(@Nullable Certificate certificate, @Nullable String refusal) {

		static Issued refused(String reason) {
			return new Issued(null, reason);
		}

	}

}
