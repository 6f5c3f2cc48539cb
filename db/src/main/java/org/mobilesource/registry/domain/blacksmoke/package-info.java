/** Captures of black-smoke cameras and their review. */
@NullMarked
package org.mobilesource.registry.domain.blacksmoke;

import org.jspecify.annotations.NullMarked;
