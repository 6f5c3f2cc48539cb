/** Feed sites. */
@NullMarked
package org.mobilesource.registry.batch.site;

import org.jspecify.annotations.NullMarked;
