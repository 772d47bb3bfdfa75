package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkItemMapper {

    void insert(WorkItem item);

    @Nullable
    WorkItem find(long id);

    @Nullable
    WorkItem findByTask(String taskId);

    /** Locks the row until the transaction ends: of two who press the button, the second sees what the first did. */
    @Nullable
    WorkItem lock(long id);

    @Nullable
    WorkItem lockByTask(String taskId);

    @Nullable
    WorkItem openAt(
            @Param("process") String process,
            @Param("subjectId") long subjectId,
            @Param("element") String element,
            @Param("assignmentId") @Nullable Long assignmentId);

    void done(
            @Param("id") long id,
            @Param("outcome") String outcome,
            @Param("by") String by,
            @Param("actingFor") @Nullable String actingFor,
            @Param("at") Instant at);

    void withdrawn(@Param("id") long id, @Param("at") Instant at);

    void reminded(@Param("id") long id, @Param("at") Instant at);

    void lapsed(@Param("id") long id, @Param("at") Instant at);

    void escalated(@Param("id") long id, @Param("at") Instant at);

    /** Keeps what the row says, before it is moved: what it said until then. */
    void keepPast(@Param("id") long id, @Param("at") Instant at);

    void moved(@Param("id") long id, @Param("due") Instant due);

    List<WorkItem> allOf(@Param("process") String process, @Param("subjectId") long subjectId);

    List<WorkItem> openOnTask(long planTaskId);

    List<WorkItem> open(@Param("after") long afterId, @Param("limit") int limit);

    List<WorkItemRow> list(WorkItemFilter filter);

    long count(WorkItemFilter filter);

    @Nullable
    WorkItemRow row(long id);

    WorkItemCounts counts(WorkItemFilter filter);
}
