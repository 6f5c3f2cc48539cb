/** Reads what sites and feeds delivered, and keeps the answers to alerts. */
@NullMarked
package org.mobilesource.registry.db.feedhealth;

import org.jspecify.annotations.NullMarked;
