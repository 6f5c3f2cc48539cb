/** Business dates in Asia/Shanghai and the counting of calendar and working days. */
@NullMarked
package org.mobilesource.registry.domain.calendar;

import org.jspecify.annotations.NullMarked;
