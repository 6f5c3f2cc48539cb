/** One truck, one archive (一车一档). */
@NullMarked
package org.mobilesource.registry.api.vehicle;

import org.jspecify.annotations.NullMarked;
