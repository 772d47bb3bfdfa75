package org.duban.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DocumentMapper {

    List<Stamp> stamps(@Param("kind") Kind kind, @Param("tasks") Collection<Long> planTaskIds);

    void insert(@Param("rows") List<Document> rows);

    void delete(@Param("kind") Kind kind, @Param("rowIds") Collection<Long> rowIds);

    List<Found> find(@Param("where") Where where, @Param("limit") int limit, @Param("offset") int offset);

    long count(@Param("where") Where where);

    record Stamp(long rowId, String digest) {}

    /**
     * @param runs for the full-text index; null where there is none, or nothing it could narrow by
     * @param visibleUnits null for everything
     */
    record Where(
            List<String> patterns,
            @Nullable String runs,
            Set<Kind> kinds,
            @Nullable Long planId,
            @Nullable Collection<Long> visibleUnits) {}

    record Found(
            Kind kind,
            long rowId,
            long planTaskId,
            String number,
            String taskTitle,
            String title,
            String body,
            Instant saidAt) {}
}
