/** What people decide on records before they are evidence, or no longer are. */
@NullMarked
package org.mobilesource.registry.domain.review;

import org.jspecify.annotations.NullMarked;
