package org.mobilesource.registry.db.remotesensing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Remote-sensing readings; they are stored in bulk. */
@Mapper
public interface ReadingMapper {

	/** The stored readings with these record numbers, as columns. */
	List<Map<String, Object>> findByKeys(@Param("keys") Collection<String> keys);

	/** Which import and line brought them; they are locked by asking. */
	List<Map<String, Object>> lockByKeys(@Param("keys") Collection<String> keys);

}
