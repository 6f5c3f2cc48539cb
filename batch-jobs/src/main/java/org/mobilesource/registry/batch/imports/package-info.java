/** The import pipeline that every feed shares. */
@NullMarked
package org.mobilesource.registry.batch.imports;

import org.jspecify.annotations.NullMarked;
