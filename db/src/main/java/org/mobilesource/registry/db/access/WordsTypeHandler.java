package org.mobilesource.registry.db.access;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** A set of words, parted by blanks. */
public class WordsTypeHandler extends BaseTypeHandler<Set<String>> {

	@Override
	public void setNonNullParameter(PreparedStatement statement, int index, Set<String> words, JdbcType type)
			throws SQLException {
		statement.setString(index, words.stream().sorted().collect(Collectors.joining(" ")));
	}

	@Override
	public Set<String> getNullableResult(ResultSet row, String column) throws SQLException {
		return words(row.getString(column));
	}

	@Override
	public Set<String> getNullableResult(ResultSet row, int column) throws SQLException {
		return words(row.getString(column));
	}

	@Override
	public Set<String> getNullableResult(CallableStatement statement, int column) throws SQLException {
		return words(statement.getString(column));
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter((word) -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
	}

}
