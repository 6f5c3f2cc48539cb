/** Notices to a party: their numbers, and what may be told. */
@NullMarked
package org.mobilesource.registry.domain.document;

import org.jspecify.annotations.NullMarked;
