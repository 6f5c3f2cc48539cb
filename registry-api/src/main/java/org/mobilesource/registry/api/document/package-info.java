/** Notices to a party (文书): issued once, stored, printed, verified. */
@NullMarked
package org.mobilesource.registry.api.document;

import org.jspecify.annotations.NullMarked;
