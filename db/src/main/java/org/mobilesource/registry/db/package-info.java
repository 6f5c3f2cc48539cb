/**
 * How the registry is stored: MyBatis settings, value types, the source of connections.
 */
@NullMarked
package org.mobilesource.registry.db;

import org.jspecify.annotations.NullMarked;
