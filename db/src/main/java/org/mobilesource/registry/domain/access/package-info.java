/** Who may see and do what: roles, permissions, scopes, passwords. */
@NullMarked
package org.mobilesource.registry.domain.access;

import org.jspecify.annotations.NullMarked;
