package org.mobilesource.registry.db.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;

/** API clients and their keys. */
@Mapper
public interface ApiClientMapper {

	Optional<ApiClient> find(@Param("name") String name);

	List<ApiClient> findAll();

	/** Adds a client unless there is one of the name; answers how many were added. */
	int insert(@Param("client") ApiClient client);

	/** Changes the display name, the feeds and the sites. */
	void update(@Param("client") ApiClient client);

	Optional<ApiKey> findKey(@Param("prefix") String prefix);

	/** The keys that the client has had, latest first. */
	List<ApiKey> findKeys(@Param("client") String client);

	void insertKey(@Param("key") ApiKey key);

	/** Takes a key back for good; one that is taken back already stays as it is. */
	void revoke(@Param("client") String client, @Param("prefix") String prefix, @Param("by") String by,
			@Param("at") Instant at);

	/** Ends all keys of the client that would be valid longer. */
	void endKeys(@Param("client") String client, @Param("at") Instant at);

}
