/** Decisions of reviewers in the database. */
@NullMarked
package org.mobilesource.registry.db.review;

import org.jspecify.annotations.NullMarked;
