/** Transport companies, their credit codes and licences. */
@NullMarked
package org.mobilesource.registry.domain.company;

import org.jspecify.annotations.NullMarked;
