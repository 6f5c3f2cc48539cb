/** Pages of a company about its own trucks, for phones first (企业端). */
@NullMarked
package org.mobilesource.registry.api.portal;

import org.jspecify.annotations.NullMarked;
