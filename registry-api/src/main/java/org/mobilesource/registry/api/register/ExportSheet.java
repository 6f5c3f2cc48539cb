package org.mobilesource.registry.api.register;

import java.io.Closeable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where the rows of an export go, one after the other. */
interface ExportSheet extends Closeable {

	void add(List<@Nullable Object> cells);

}
