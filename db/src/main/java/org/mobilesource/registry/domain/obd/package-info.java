/**
 * Reads what on-board terminals send (GB 17691-2018 Annex Q, HJ 1239.3-2021 and the
 * drafts before it), and judges it.
 */
@NullMarked
package org.mobilesource.registry.domain.obd;

import org.jspecify.annotations.NullMarked;
