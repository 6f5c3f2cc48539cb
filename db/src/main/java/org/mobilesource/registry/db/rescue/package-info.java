/** Records without a match, and the decisions on them. */
@NullMarked
package org.mobilesource.registry.db.rescue;

import org.jspecify.annotations.NullMarked;
