/** What the departments have to do: records of cases, work lists, hand-over. */
@NullMarked
package org.mobilesource.registry.api.casework;

import org.jspecify.annotations.NullMarked;
