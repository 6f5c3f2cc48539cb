/** What is known now of lists that were published, beside what was known then. */
@NullMarked
package org.mobilesource.registry.api.hindsight;

import org.jspecify.annotations.NullMarked;
