package org.duban.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.project.Completion.MilestoneRow;
import org.duban.project.Completion.UnitRow;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

/** Whatever is asked {@code at} the last moment of a past day stands as it stood then; null for now. */
@Mapper
interface CompletionMapper {

    List<ProjectRow> page(
            @Param("planId") long planId,
            @Param("filter") ProjectFilter filter,
            @Param("pattern") @Nullable String pattern,
            @Param("at") @Nullable Instant at,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(
            @Param("planId") long planId,
            @Param("filter") ProjectFilter filter,
            @Param("pattern") @Nullable String pattern,
            @Param("at") @Nullable Instant at);

    List<StateCount> countByState(@Param("planId") long planId, @Param("at") @Nullable Instant at);

    List<ColumnRow> columns(long planId);

    @Nullable
    ProjectRow find(@Param("planId") long planId, @Param("id") long id);

    List<UnitRow> units(@Param("ids") Collection<Long> ids, @Param("at") @Nullable Instant at);

    List<MilestoneRow> milestones(@Param("ids") Collection<Long> ids, @Param("at") @Nullable Instant at);

    List<Place> places(long planId);

    void insert(
            @Param("row") ProjectRow row,
            @Param("to") Completion to,
            @Param("state") ProjectState state,
            @Param("at") Instant at,
            @Param("by") String by);

    int update(
            @Param("row") ProjectRow row,
            @Param("to") Completion to,
            @Param("state") ProjectState state,
            @Param("at") Instant at,
            @Param("by") String by);

    void insertUnits(@Param("rows") List<UnitRow> rows);

    void insertMilestones(@Param("rows") List<MilestoneRow> rows);

    void deleteUnits(long id);

    void deleteMilestones(long id);

    void decide(
            @Param("id") long id,
            @Param("state") ProjectState state,
            @Param("signingId") long signingId,
            @Param("opinion") @Nullable String opinion,
            @Param("at") Instant at,
            @Param("by") String by);

    void insertSigning(
            @Param("planId") long planId,
            @Param("count") int count,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("id") NewId id);

    @Nullable
    Signing signing(long id);

    void insertChange(
            @Param("id") long projectId,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("act") ProjectAct act,
            @Param("before") @Nullable String before,
            @Param("after") String after);

    List<Change> changes(long projectId);

    /** A task in the section of a project; the next one is that after which the project's box stands. */
    record Place(long projectId, long taskId, boolean isNext) {}

    record StateCount(ProjectState state, long count) {}

    record ColumnRow(long id, String columnNumber, String title) {}

    /** A batch before the leader. */
    record Signing(long id, long planId, int projectCount, Instant sentAt, String sentBy) {}

    record Change(
            Instant at,
            String person,
            ProjectAct act,
            @Nullable String wordsBefore,
            String wordsAfter) {}
}
