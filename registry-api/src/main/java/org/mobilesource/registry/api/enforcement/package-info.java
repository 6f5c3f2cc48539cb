/** Deadlines of cases: extensions and service of notices. */
@NullMarked
package org.mobilesource.registry.api.enforcement;

import org.jspecify.annotations.NullMarked;
