/** What the rows of registers were on past days. */
@NullMarked
package org.mobilesource.registry.domain.register;

import org.jspecify.annotations.NullMarked;
