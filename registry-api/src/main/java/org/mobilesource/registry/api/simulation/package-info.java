/** What other numbers would make of the lists of the latest night; nothing is stored. */
@NullMarked
package org.mobilesource.registry.api.simulation;

import org.jspecify.annotations.NullMarked;
