/** Evidence files: what has arrived, and what records have of it. */
@NullMarked
package org.mobilesource.registry.db.evidence;

import org.jspecify.annotations.NullMarked;
