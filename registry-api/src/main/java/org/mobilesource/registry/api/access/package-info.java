/** Sign-in, and who may see and do what. */
@NullMarked
package org.mobilesource.registry.api.access;

import org.jspecify.annotations.NullMarked;
