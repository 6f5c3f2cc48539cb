package org.mobilesource.registry.domain.obd;

import java.util.Optional;

/**
 * A rule of §10.1 of the protocol: it judges a vehicle's day by what is known by its end.
 */
interface ObdRule {

	Optional<ObdHit> evaluate(JudgedDay day);

}
