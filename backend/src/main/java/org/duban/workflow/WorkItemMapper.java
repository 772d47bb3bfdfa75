package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkItemMapper {

    void insert(@Param("duties") List<NewDuty> duties, @Param("ids") List<NewId> ids);

    @Nullable
    WorkItem find(long id);

    /** The task of an open duty; null when it is no task's or not open. */
    @Nullable
    Long taskOfOpen(long id);

    /** Locks the row until the transaction ends: of two who press the button, the second sees what the first did. */
    @Nullable
    WorkItem lock(long id);

    @Nullable
    WorkItem lockByTask(String taskId);

    /** The open duties of a step, one a unit; whoever completes one of them waits. */
    List<WorkItem> lockOpenAt(
            @Param("process") String process, @Param("subjectId") long subjectId, @Param("element") String element);

    @Nullable
    WorkItem openAt(
            @Param("process") String process,
            @Param("subjectId") long subjectId,
            @Param("element") String element,
            @Param("assignmentId") @Nullable Long assignmentId);

    /** Steps that were done or overtaken, the last first. */
    List<WorkItem> endedOf(@Param("process") String process, @Param("subjectId") long subjectId);

    /** Since when a part has had its present holder. */
    Instant heldSince(long assignmentId);

    /** This time and all earlier ones of the same step of the same unit. */
    List<Long> timesOf(WorkItem item);

    void done(
            @Param("id") long id,
            @Param("outcome") String outcome,
            @Param("answer") @Nullable String answer,
            @Param("by") Handler by,
            @Param("at") Instant at);

    void recalled(@Param("id") long id, @Param("at") Instant at);

    /** What had been answered. */
    @Nullable
    String answer(long id);

    void assign(
            @Param("id") long id,
            @Param("to") @Nullable Long assigneeId,
            @Param("name") @Nullable String assignee,
            @Param("releasedFrom") @Nullable String releasedFrom);

    /** Open duties that somebody has in hand. */
    List<WorkItem> inHand(@Param("assigneeId") @Nullable Long assigneeId);

    void withdrawn(@Param("id") long id, @Param("at") Instant at);

    void reminded(@Param("id") long id, @Param("at") Instant at);

    void lapsed(@Param("ids") List<Long> ids, @Param("at") Instant at);

    void escalated(@Param("id") long id, @Param("at") Instant at);

    /** Keeps what the row says, before it is moved: what it said until then. */
    void keepPast(@Param("id") long id, @Param("at") Instant at);

    /** Whoever held it personally holds it no more. */
    void handedOver(
            @Param("id") long id,
            @Param("unitId") long unitId,
            @Param("unitName") String unitName,
            @Param("role") String role);

    void moved(@Param("id") long id, @Param("due") Instant due);

    List<WorkItem> allOf(@Param("process") String process, @Param("subjectId") long subjectId);

    List<WorkItem> openOnTask(long planTaskId);

    List<WorkItem> open(@Param("after") long afterId, @Param("limit") int limit);

    List<WorkItemRow> list(WorkItemFilter filter);

    long count(WorkItemFilter filter);

    @Nullable
    WorkItemRow row(long id);

    /** What duties of no task are about: the indicator or the paper to be signed. */
    List<Titled> titles(@Param("ids") List<Long> ids);

    record Titled(long id, @Nullable String title) {}

    WorkItemCounts counts(WorkItemFilter filter);

    List<Waiting.Step> waiting(WorkItemFilter filter);
}
