package org.mobilesource.registry.db.blacksmoke;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;

/** Black-smoke captures. */
@Mapper
public interface SmokeCaptureMapper extends FeedTable<SmokeCapture> {

}
