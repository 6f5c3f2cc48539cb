/** Storage of remote-sensing readings. */
@NullMarked
package org.mobilesource.registry.db.remotesensing;

import org.jspecify.annotations.NullMarked;
