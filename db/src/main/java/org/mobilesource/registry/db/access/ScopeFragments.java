package org.mobilesource.registry.db.access;

import org.apache.ibatis.annotations.Mapper;

/**
 * Conditions, one for each subject, that let no row through which is outside of the
 * parameter {@code scope}. Other mappers include them; an unknown scope matches no row.
 */
@Mapper
public interface ScopeFragments {

}
