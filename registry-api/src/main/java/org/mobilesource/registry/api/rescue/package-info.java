/**
 * The queue of records whose plate no truck carried, and whose a person says they are.
 */
@NullMarked
package org.mobilesource.registry.api.rescue;

import org.jspecify.annotations.NullMarked;
