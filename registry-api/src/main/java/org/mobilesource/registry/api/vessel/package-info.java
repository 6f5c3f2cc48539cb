/** The lists of ships by age, and one vessel, one archive (一船一档). */
@NullMarked
package org.mobilesource.registry.api.vessel;

import org.jspecify.annotations.NullMarked;
