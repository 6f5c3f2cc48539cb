/** Feed black-smoke. */
@NullMarked
package org.mobilesource.registry.batch.blacksmoke;

import org.jspecify.annotations.NullMarked;
