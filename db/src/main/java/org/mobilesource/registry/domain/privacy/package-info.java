/** What is shown of persons: names, phones and numbers, plain or masked. */
@NullMarked
package org.mobilesource.registry.domain.privacy;

import org.jspecify.annotations.NullMarked;
