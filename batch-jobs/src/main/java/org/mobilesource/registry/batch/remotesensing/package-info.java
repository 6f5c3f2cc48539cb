/** Feed remote-sensing. */
@NullMarked
package org.mobilesource.registry.batch.remotesensing;

import org.jspecify.annotations.NullMarked;
