/** Pages of sensing sites. */
@NullMarked
package org.mobilesource.registry.api.site;

import org.jspecify.annotations.NullMarked;
