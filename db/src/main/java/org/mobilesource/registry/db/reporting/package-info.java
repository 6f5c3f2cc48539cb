/** What pages read across the features: archives, evidence and names. */
@NullMarked
package org.mobilesource.registry.db.reporting;

import org.jspecify.annotations.NullMarked;
