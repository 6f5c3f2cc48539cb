/** Models of engines (发动机型号). */
@NullMarked
package org.mobilesource.registry.domain.engine;

import org.jspecify.annotations.NullMarked;
