/** Evidence files in the inbox of a night. */
@NullMarked
package org.mobilesource.registry.batch.evidence;

import org.jspecify.annotations.NullMarked;
