/**
 * The night: files of the inbox side by side, then judging, cases and the three lists.
 */
@NullMarked
package org.mobilesource.registry.batch.nightly;

import org.jspecify.annotations.NullMarked;
