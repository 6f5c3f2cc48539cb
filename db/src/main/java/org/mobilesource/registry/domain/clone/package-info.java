/** Plates that more than one vehicle seems to carry (套牌). */
@NullMarked
package org.mobilesource.registry.domain.clone;

import org.jspecify.annotations.NullMarked;
