/** Which company owns or leases which truck, and when. */
@NullMarked
package org.mobilesource.registry.domain.fleet;

import org.jspecify.annotations.NullMarked;
