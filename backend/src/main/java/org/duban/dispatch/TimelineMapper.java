package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimelineMapper {

    void insert(@Param("entries") List<TimelineEntry> entries);

    /** One entry for each of the plan's tasks that got a report in the round. */
    void insertForRound(
            @Param("roundId") long roundId,
            @Param("at") Instant at,
            @Param("by") Acting by,
            @Param("sentence") String sentence,
            @Param("workItemId") @Nullable Long workItemId);

    List<TimelineEntry> ofDuties(@Param("workItemIds") Collection<Long> workItemIds);

    List<TimelineEntry> ofTask(
            @Param("planTaskId") long planTaskId, @Param("limit") int limit, @Param("offset") int offset);

    long countOfTask(long planTaskId);
}
