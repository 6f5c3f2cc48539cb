/** The record of who did and saw what, and the chain that proves it whole. */
@NullMarked
package org.mobilesource.registry.domain.audit;

import org.jspecify.annotations.NullMarked;
