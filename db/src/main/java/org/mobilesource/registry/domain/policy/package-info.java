/** The regulation's numbers, as they were in force on one day. */
@NullMarked
package org.mobilesource.registry.domain.policy;

import org.jspecify.annotations.NullMarked;
