/** The command line. */
@NullMarked
package org.mobilesource.registry.batch.cli;

import org.jspecify.annotations.NullMarked;
