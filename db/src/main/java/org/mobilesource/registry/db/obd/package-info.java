/** What terminals sent, by day and by record. */
@NullMarked
package org.mobilesource.registry.db.obd;

import org.jspecify.annotations.NullMarked;
