/** Feed fleet. */
@NullMarked
package org.mobilesource.registry.batch.fleet;

import org.jspecify.annotations.NullMarked;
