/**
 * The dated parameters of the rules: what is in force, its history and what it affects.
 */
@NullMarked
package org.mobilesource.registry.api.policy;

import org.jspecify.annotations.NullMarked;
