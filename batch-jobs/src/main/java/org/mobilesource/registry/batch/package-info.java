/** What happens at night and to files. */
@NullMarked
package org.mobilesource.registry.batch;

import org.jspecify.annotations.NullMarked;
