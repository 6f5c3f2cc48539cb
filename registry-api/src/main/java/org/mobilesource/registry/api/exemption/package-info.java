/** Vehicles proposed for exemption from the on-line annual test (免于上线检测). */
@NullMarked
package org.mobilesource.registry.api.exemption;

import org.jspecify.annotations.NullMarked;
