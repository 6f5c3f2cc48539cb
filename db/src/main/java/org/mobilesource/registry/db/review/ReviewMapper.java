package org.mobilesource.registry.db.review;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.review.Review;

/** Decisions of reviewers. */
@Mapper
public interface ReviewMapper {

	void insert(Review review);

	/** The decisions on the records, in the order in which they were made. */
	List<Review> findOf(@Param("recordNos") Collection<String> recordNos);

}
