/** Importing files and entries in the browser, and what became of every file. */
@NullMarked
package org.mobilesource.registry.api.imports;

import org.jspecify.annotations.NullMarked;
