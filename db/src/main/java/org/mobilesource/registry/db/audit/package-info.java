/** Storage of the audit, which is only added to. */
@NullMarked
package org.mobilesource.registry.db.audit;

import org.jspecify.annotations.NullMarked;
