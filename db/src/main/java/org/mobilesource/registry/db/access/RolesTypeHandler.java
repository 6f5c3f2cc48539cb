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

import org.mobilesource.registry.domain.access.Role;

/** Roles as their names, parted by blanks. */
public class RolesTypeHandler extends BaseTypeHandler<Set<Role>> {

	@Override
	public void setNonNullParameter(PreparedStatement statement, int index, Set<Role> roles, JdbcType type)
			throws SQLException {
		statement.setString(index, roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
	}

	@Override
	public Set<Role> getNullableResult(ResultSet row, String column) throws SQLException {
		return roles(row.getString(column));
	}

	@Override
	public Set<Role> getNullableResult(ResultSet row, int column) throws SQLException {
		return roles(row.getString(column));
	}

	@Override
	public Set<Role> getNullableResult(CallableStatement statement, int column) throws SQLException {
		return roles(statement.getString(column));
	}

	private static Set<Role> roles(String names) {
		return Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

}
