/** Roadside sensing sites. */
@NullMarked
package org.mobilesource.registry.domain.site;

import org.jspecify.annotations.NullMarked;
