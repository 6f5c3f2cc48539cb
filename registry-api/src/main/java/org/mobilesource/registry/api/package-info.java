/** Pages and REST of the registry. */
@NullMarked
package org.mobilesource.registry.api;

import org.jspecify.annotations.NullMarked;
