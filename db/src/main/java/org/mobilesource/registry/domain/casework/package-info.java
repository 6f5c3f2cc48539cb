/** What the departments have to do about findings and cases. */
@NullMarked
package org.mobilesource.registry.domain.casework;

import org.jspecify.annotations.NullMarked;
