/** Feed companies. */
@NullMarked
package org.mobilesource.registry.batch.company;

import org.jspecify.annotations.NullMarked;
