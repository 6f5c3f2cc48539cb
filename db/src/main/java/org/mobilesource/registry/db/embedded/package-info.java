/**
 * The database that comes along: a MariaDB server on 127.0.0.1, shared by the processes
 * of one home.
 */
@NullMarked
package org.mobilesource.registry.db.embedded;

import org.jspecify.annotations.NullMarked;
