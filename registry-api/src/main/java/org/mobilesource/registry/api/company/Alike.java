package org.mobilesource.registry.api.company;

import java.util.ArrayList;
import java.util.List;

import org.mobilesource.registry.db.company.DuplicateMapper.Likeness;
import org.mobilesource.registry.domain.company.Identities;

/**
 * Companies that share a name or a licence number.
 *
 * @param kind NAME or LICENCE
 */
record Alike(String kind, String shared, List<Likeness> companies) {

	Alike(String kind, String shared) {
		this(kind, shared, new ArrayList<>());
	}

	boolean isOne(Identities identities) {
		return this.companies.stream().map((one) -> identities.companyOf(one.creditCode())).distinct().count() == 1;
	}

}
