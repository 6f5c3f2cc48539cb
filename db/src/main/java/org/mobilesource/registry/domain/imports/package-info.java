/** What an import answers: outcomes of rows, their problems and the counts that tie. */
@NullMarked
package org.mobilesource.registry.domain.imports;

import org.jspecify.annotations.NullMarked;
