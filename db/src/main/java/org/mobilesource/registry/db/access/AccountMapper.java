package org.mobilesource.registry.db.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Account;

/** Accounts of people. */
@Mapper
public interface AccountMapper {

	Optional<Account> find(@Param("name") String name);

	List<Account> findAll();

	int count();

	/** Adds an account unless there is one of the name; answers how many were added. */
	int insert(@Param("account") Account account);

	/**
	 * Changes names, roles, scope and whether the account may be used. Sessions that
	 * began before end.
	 */
	void update(@Param("account") Account account);

	/** Sets a password and takes away locks. Sessions that began before end. */
	void setPassword(@Param("name") String name, @Param("hash") String hash, @Param("mustChange") boolean mustChange);

	/** Counts one more failed attempt. */
	void addFailure(@Param("name") String name);

	void lock(@Param("name") String name, @Param("until") @Nullable Instant until);

	/** Notes a sign-in, which forgets failures. */
	void signedIn(@Param("name") String name, @Param("at") Instant at);

}
