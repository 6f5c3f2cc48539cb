/** What the rows of both sensing feeds have in common. */
@NullMarked
package org.mobilesource.registry.batch.sensing;

import org.jspecify.annotations.NullMarked;
