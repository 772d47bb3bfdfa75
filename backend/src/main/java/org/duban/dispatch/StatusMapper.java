package org.duban.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface StatusMapper {

    @Nullable
    TaskStatus find(long planTaskId);

    @Nullable
    TaskStatus lock(long planTaskId);

    /** In the order that keeps two who hold several from waiting for each other. */
    List<TaskStatus> lockAll(@Param("planTaskIds") Collection<Long> planTaskIds);

    List<TaskStatus> ofTasks(@Param("planTaskIds") Collection<Long> planTaskIds);

    int countOf(long planId);

    void insert(@Param("rows") List<TaskStatus> rows);

    void update(TaskStatus status);

    void openHistory(@Param("rows") List<TaskStatus> rows, @Param("forever") Instant forever);

    void closeHistory(@Param("planTaskId") long planTaskId, @Param("at") Instant at, @Param("forever") Instant forever);

    void rewriteHistory(@Param("row") TaskStatus row, @Param("forever") Instant forever);

    /** An override ends when no task shows it any more. */
    void endOverride(@Param("id") long id, @Param("at") Instant at);
}
