/** Suspected clones (套牌): who looks at them, and what is decided on them. */
@NullMarked
package org.mobilesource.registry.api.clone;

import org.jspecify.annotations.NullMarked;
