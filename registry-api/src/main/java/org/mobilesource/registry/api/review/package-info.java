/** The queue of records that wait for a person, and the decisions on them. */
@NullMarked
package org.mobilesource.registry.api.review;

import org.jspecify.annotations.NullMarked;
