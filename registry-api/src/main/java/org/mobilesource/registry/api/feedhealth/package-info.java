/** The board of the health of sites and feeds, and the answers to its alerts. */
@NullMarked
package org.mobilesource.registry.api.feedhealth;

import org.jspecify.annotations.NullMarked;
