package org.duban.rhythm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface RhythmMapper {

    void insert(@Param("row") Rhythm row, @Param("id") NewId id);

    @Nullable
    Rhythm find(long id);

    @Nullable
    Rhythm lock(long id);

    @Nullable
    Rhythm latest(@Param("kind") Item.Kind kind, @Param("itemId") long itemId);

    List<Rhythm> running(long planTaskId);

    void end(@Param("id") long id, @Param("at") Instant at, @Param("reason") String reason);

    /** The rhythms of a task itself go on at another unit. */
    void handOver(
            @Param("planTaskId") long planTaskId,
            @Param("from") long from,
            @Param("to") long to,
            @Param("name") String name);

    @Nullable
    String unitName(long unitId);

    @Nullable
    LeadUnit lead(long planTaskId);

    void insertFeedback(@Param("row") Feedback row);

    List<Feedback> feedback(@Param("kind") Item.Kind kind, @Param("items") Collection<Long> itemIds);

    List<Feedback> numbered(@Param("numbers") Collection<String> numbers);

    List<Rhythm> ofItems(@Param("kind") Item.Kind kind, @Param("items") Collection<Long> itemIds);

    /** Whose a task is. */
    record LeadUnit(long planId, long unitId, String name) {}
}
