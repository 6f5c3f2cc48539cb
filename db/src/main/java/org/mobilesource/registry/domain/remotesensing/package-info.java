/**
 * Readings of remote-sensing sites: validity, plausibility and the rule of repeated
 * exceedance.
 */
@NullMarked
package org.mobilesource.registry.domain.remotesensing;

import org.jspecify.annotations.NullMarked;
