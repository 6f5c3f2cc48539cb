/** Appeals: filed by companies, decided by somebody who had no part in the matter. */
@NullMarked
package org.mobilesource.registry.api.appeal;

import org.jspecify.annotations.NullMarked;
