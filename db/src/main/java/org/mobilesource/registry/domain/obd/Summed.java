package org.mobilesource.registry.domain.obd;

import java.util.List;

/**
 * A vehicle's day summed up.
 *
 * @param day the summary
 * @param runs its OBD records, those that say the same together
 */
public record Summed(ObdDay day, List<ObdRun> runs) {
}
