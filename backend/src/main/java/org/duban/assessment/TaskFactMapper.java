package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.AssignmentState;
import org.duban.dispatch.FigureKind;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.dispatch.ReportState;
import org.duban.plan.TaskKind;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** Facts of tasks as they stood at a past moment, read from what the rooms keep of every day. */
@Mapper
interface TaskFactMapper {

    /** Tasks before key projects, each in the order of the plan. */
    List<Long> taskIds(@Param("planId") long planId, @Param("at") Instant at);

    List<Long> pageOfTasks(
            @Param("planId") long planId,
            @Param("at") Instant at,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long countTasks(@Param("planId") long planId, @Param("at") Instant at);

    List<TaskRow> tasks(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<UnitRow> units(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<PlanRow> workPlans(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<MilestoneRow> milestones(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<ReportRow> reports(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<SilentRow> silent(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<PartRow> parts(@Param("reportIds") Collection<Long> reportIds);

    /** Of every approved edition; the newest has the last word. */
    List<FigureRow> figures(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<ValueRow> values(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<TargetRow> targets(@Param("ids") Collection<Long> ids);

    List<LatenessRow> latenesses(
            @Param("planId") long planId, @Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<OrderRow> orders(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<ProofRow> evidence(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<ProjectRow> projects(long planId);

    record TaskRow(
            long planTaskId,
            TaskKind kind,
            @Nullable Long parentId,
            String number,
            String title,
            String section,
            Phase phase,
            Light light,
            String lightReason,
            @Nullable Instant suspendedAt,
            @Nullable Grade closureGrade,
            @Nullable Long leadAssignmentId) {}

    record UnitRow(
            long planTaskId, long assignmentId, long unitId, String name, TaskRole role, AssignmentState state) {}

    record PlanRow(long planTaskId, int edition, String summary, Instant approvedAt) {}

    record MilestoneRow(
            long planTaskId,
            long id,
            String title,
            LocalDate due,
            LocalDate originalDue,
            @Nullable String unitName,
            @Nullable String yearlyTarget,
            MilestoneState state,
            Instant stateAt) {}

    record ReportRow(
            long planTaskId,
            long id,
            String label,
            Instant deadline,
            ReportState state,
            @Nullable Instant signedAt,
            @Nullable String done,
            @Nullable String problems,
            @Nullable String nextSteps) {}

    record SilentRow(long reportId, String unitName) {}

    record PartRow(
            long planTaskId,
            long assignmentId,
            String unitName,
            @Nullable String done,
            @Nullable String problems) {}

    record FigureRow(long planTaskId, long id, int edition, String name, String measure, FigureKind kind) {}

    record ValueRow(long figureId, BigDecimal amount, String statedIn) {}

    record TargetRow(long figureId, int targetYear, BigDecimal amount) {}

    record LatenessRow(
            long planTaskId,
            long id,
            String unitName,
            String dutyName,
            Instant due,
            Instant lapsedAt,
            String latenessClass,
            @Nullable String cause) {}

    record OrderRow(
            long planTaskId,
            long id,
            String unitName,
            String rung,
            @Nullable String paperNumber,
            Instant issuedAt) {}

    record ProofRow(
            long planTaskId,
            long id,
            String unitName,
            String name,
            String contentType,
            String hash,
            @Nullable String description,
            Instant uploadedAt,
            @Nullable String signedBy) {}

    record ProjectRow(
            long id,
            String number,
            String title,
            String columnTitle,
            @Nullable Long planTaskId) {}
}
