package org.mobilesource.registry.db.machinery;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.machinery.PhotoSubject;

/** Photos of machines; their files lie elsewhere, by their digests. */
@Mapper
public interface MachinePhotoMapper {

	void insert(@Param("photo") Photo photo);

	/** The latest photo of each subject. */
	List<Photo> findLatest(@Param("applicationId") long applicationId);

	/**
	 * A photo.
	 *
	 * @param sha256 of its file
	 * @param addedBy the account
	 */
	record Photo(long applicationId, PhotoSubject subject, Instant addedAt, String sha256, String mediaType,
			String addedBy) {
	}

}
