package org.mobilesource.registry.db.register;

import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

import org.mobilesource.registry.domain.access.Scope;

/**
 * A register as people page through it. A row has the columns of the register's feed
 * under their names, so that what is listed, exported, edited and imported are the same
 * values; besides them {@code row_key}, the natural key, and {@code row_version}, which
 * changes with every change of the row. Columns without a value are absent.
 */
public interface RegisterTable {

	int count(@Param("query") RegisterQuery query, @Param("scope") Scope scope);

	List<Map<String, Object>> findRows(@Param("query") RegisterQuery query, @Param("scope") Scope scope);

	/**
	 * Hands over one row after the other as the server sends them, however many they are;
	 * within a transaction only.
	 */
	void stream(@Param("query") RegisterQuery query, @Param("scope") Scope scope,
			ResultHandler<Map<String, Object>> rows);

}
