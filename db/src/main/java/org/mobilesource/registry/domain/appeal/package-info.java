/** Appeals of companies against findings and entries. */
@NullMarked
package org.mobilesource.registry.domain.appeal;

import org.jspecify.annotations.NullMarked;
