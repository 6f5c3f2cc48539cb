/** Feed engine-models. */
@NullMarked
package org.mobilesource.registry.batch.engine;

import org.jspecify.annotations.NullMarked;
