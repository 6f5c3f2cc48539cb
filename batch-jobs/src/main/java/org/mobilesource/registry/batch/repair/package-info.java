/** Feed repairs. */
@NullMarked
package org.mobilesource.registry.batch.repair;

import org.jspecify.annotations.NullMarked;
