/**
 * Non-road mobile machinery: its identifiers, registration, stages and smoke limits.
 */
@NullMarked
package org.mobilesource.registry.domain.machinery;

import org.jspecify.annotations.NullMarked;
