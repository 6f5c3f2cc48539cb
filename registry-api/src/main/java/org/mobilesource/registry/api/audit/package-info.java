/** What is recorded of who did and saw what, and the page that shows it. */
@NullMarked
package org.mobilesource.registry.api.audit;

import org.jspecify.annotations.NullMarked;
