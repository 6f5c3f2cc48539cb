/** Storage of test and repair stations. */
@NullMarked
package org.mobilesource.registry.db.station;

import org.jspecify.annotations.NullMarked;
