/**
 * Trucks and what identifies them: plates, vehicle identification numbers, emission
 * stages.
 */
@NullMarked
package org.mobilesource.registry.domain.vehicle;

import org.jspecify.annotations.NullMarked;
