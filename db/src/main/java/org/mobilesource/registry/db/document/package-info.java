/** Issued notices, and the facts that they tell. */
@NullMarked
package org.mobilesource.registry.db.document;

import org.jspecify.annotations.NullMarked;
