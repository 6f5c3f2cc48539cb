/** Publication (公示) of the watch lists: editions for the public and for partners. */
@NullMarked
package org.mobilesource.registry.api.edition;

import org.jspecify.annotations.NullMarked;
