/** The pages and REST of every register: list, export, entry, history. */
@NullMarked
package org.mobilesource.registry.api.register;

import org.jspecify.annotations.NullMarked;
