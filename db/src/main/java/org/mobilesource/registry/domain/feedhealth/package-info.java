/** Whether what is expected of sites and feeds came, and how good it was. */
@NullMarked
package org.mobilesource.registry.domain.feedhealth;

import org.jspecify.annotations.NullMarked;
