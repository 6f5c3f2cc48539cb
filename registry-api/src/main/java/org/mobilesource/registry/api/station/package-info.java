/** Pages of test and repair stations. */
@NullMarked
package org.mobilesource.registry.api.station;

import org.jspecify.annotations.NullMarked;
