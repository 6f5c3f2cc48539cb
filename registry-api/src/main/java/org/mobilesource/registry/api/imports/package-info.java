/**
 * Imports and entries as people make them; the only pages that know how files are taken
 * in.
 */
@NullMarked
package org.mobilesource.registry.api.imports;

import org.jspecify.annotations.NullMarked;
