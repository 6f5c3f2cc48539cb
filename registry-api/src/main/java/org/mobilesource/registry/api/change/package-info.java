/** What changed on the lists, night by night, subject by subject, and why. */
@NullMarked
package org.mobilesource.registry.api.change;

import org.jspecify.annotations.NullMarked;
