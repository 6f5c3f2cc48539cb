/** Storage of models of engines. */
@NullMarked
package org.mobilesource.registry.db.engine;

import org.jspecify.annotations.NullMarked;
