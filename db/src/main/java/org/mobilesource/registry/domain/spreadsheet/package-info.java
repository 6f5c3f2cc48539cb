/** What a spreadsheet makes of a cell of CSV. */
@NullMarked
package org.mobilesource.registry.domain.spreadsheet;

import org.jspecify.annotations.NullMarked;
