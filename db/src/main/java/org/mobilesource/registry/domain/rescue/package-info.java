/** What people decide on records whose plate no truck carried. */
@NullMarked
package org.mobilesource.registry.domain.rescue;

import org.jspecify.annotations.NullMarked;
