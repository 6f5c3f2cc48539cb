/** What all registers have in common: how people page through their rows. */
@NullMarked
package org.mobilesource.registry.db.register;

import org.jspecify.annotations.NullMarked;
