/** Feed trucks. */
@NullMarked
package org.mobilesource.registry.batch.vehicle;

import org.jspecify.annotations.NullMarked;
