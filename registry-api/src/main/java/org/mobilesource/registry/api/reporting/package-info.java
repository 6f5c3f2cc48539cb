/** The home page, and what the archives tell about lists. */
@NullMarked
package org.mobilesource.registry.api.reporting;

import org.jspecify.annotations.NullMarked;
