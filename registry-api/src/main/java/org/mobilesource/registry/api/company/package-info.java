/** One company, one archive (一企一档). */
@NullMarked
package org.mobilesource.registry.api.company;

import org.jspecify.annotations.NullMarked;
