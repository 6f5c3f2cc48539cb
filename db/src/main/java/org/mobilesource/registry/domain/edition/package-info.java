/** Editions (公示) of the watch lists: what is published, released, recalled. */
@NullMarked
package org.mobilesource.registry.domain.edition;

import org.jspecify.annotations.NullMarked;
