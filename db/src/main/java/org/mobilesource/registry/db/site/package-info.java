/** Storage of sensing sites. */
@NullMarked
package org.mobilesource.registry.db.site;

import org.jspecify.annotations.NullMarked;
