/** One machine, one code (一机一码): registration, card and label, moves, inspections. */
@NullMarked
package org.mobilesource.registry.api.machinery;

import org.jspecify.annotations.NullMarked;
