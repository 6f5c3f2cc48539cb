/**
 * Shared by every identifier: how a value is normalised and how it is judged (OK, WARN,
 * REJECT).
 */
@NullMarked
package org.mobilesource.registry.domain.identifier;

import org.jspecify.annotations.NullMarked;
