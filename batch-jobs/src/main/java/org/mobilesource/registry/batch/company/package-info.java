/** Feeds companies and company-merges. */
@NullMarked
package org.mobilesource.registry.batch.company;

import org.jspecify.annotations.NullMarked;
