package org.duban.dispatch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.KeyProjects;
import org.duban.plan.Plans;
import org.duban.shared.PageRequest;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room on a real database, with somebody who acts, a clock one can put, and its events caught instead of heard. */
final class DispatchRoom {
    final SetClock clock = new SetClock();
    final Somebody somebody = new Somebody();
    final List<Object> events = new ArrayList<>();
    final JdbcTemplate sql;
    final Units units;
    final StatusBook statuses;
    final Timeline timeline;
    final Assignments assignments;
    final WorkPlans workPlans;
    final ProgressReports reports;
    final EvidenceStore evidence;
    final Figures figures;
    final ReportPrefill prefill;
    final Lights lights;
    final LightSweep lightSweep;
    final DutyDiary diary;
    final PlanTasks tasks;
    final TaskPage page;
    final TaskScope scope;
    final History history;
    final DutyInHand dutyInHand = new DutyInHand();
    private final TaskUnits taskUnits;

    DispatchRoom(ApplicationContext spring, Path dataDir) {
        sql = spring.getBean(JdbcTemplate.class);
        units = spring.getBean(Units.class);
        Plans plans = spring.getBean(Plans.class);
        AssignmentMapper assignmentMapper = spring.getBean(AssignmentMapper.class);
        WorkPlanMapper workPlanMapper = spring.getBean(WorkPlanMapper.class);
        ProgressMapper progressMapper = spring.getBean(ProgressMapper.class);
        EvidenceMapper evidenceMapper = spring.getBean(EvidenceMapper.class);
        StatusMapper statusMapper = spring.getBean(StatusMapper.class);
        TimelineMapper timelineMapper = spring.getBean(TimelineMapper.class);
        PlanTaskQueries queries = spring.getBean(PlanTaskQueries.class);
        history = spring.getBean(History.class);
        MilestoneBook milestones = new MilestoneBook(spring.getBean(MilestoneMapper.class), history, event -> {});
        ReportHistory reportHistory = new ReportHistory(progressMapper, history, clock);
        Actor actor = new Actor(somebody, dutyInHand);
        Recusal recusal = new Recusal(somebody, units, statusMapper);
        taskUnits = new TaskUnits(units, clock);
        statuses = new StatusBook(statusMapper, clock, event -> {});
        timeline = new Timeline(timelineMapper, actor, clock, dutyInHand, event -> {});
        scope = new TaskScope(somebody, units, queries);
        Dispatching dispatching =
                new Dispatching(plans, taskUnits, assignmentMapper, history, statuses, timeline, events::add, clock);
        assignments = new Assignments(
                dispatching, assignmentMapper, history, taskUnits, statuses, timeline, recusal, actor, clock);
        Countersigning countersigning = new Countersigning(workPlanMapper, assignmentMapper, statuses);
        FigureMapper figureMapper = spring.getBean(FigureMapper.class);
        FigurePast past = new FigurePast(progressMapper, figureMapper);
        FigureBook figureBook = new FigureBook(figureMapper, past, actor);
        Proofs proofs = new Proofs(workPlanMapper, figureMapper, evidenceMapper, progressMapper);
        figures = new Figures(figureMapper, progressMapper, past, statuses, timeline, actor, clock);
        prefill = new ReportPrefill(progressMapper, figureBook, figureMapper, past, scope);
        workPlans = new WorkPlans(
                workPlanMapper,
                milestones,
                assignmentMapper,
                countersigning,
                figureBook,
                plans,
                statuses,
                timeline,
                recusal,
                actor,
                events::add,
                clock);
        Statements statements = new Statements(progressMapper, workPlanMapper, milestones, figureBook, proofs, clock);
        ProgressRounds rounds = new ProgressRounds(
                plans, progressMapper, reportHistory, timelineMapper, dutyInHand, actor, events::add, clock);
        reports = new ProgressReports(
                rounds,
                progressMapper,
                statements,
                reportHistory,
                evidenceMapper,
                statuses,
                timeline,
                recusal,
                actor,
                clock);
        evidence = new EvidenceStore(
                new EvidenceFiles(dataDir), evidenceMapper, proofs, statuses, scope, timeline, actor, somebody, clock);
        DutyMapper dutyMapper = spring.getBean(DutyMapper.class);
        LightOverrideMapper overrides = spring.getBean(LightOverrideMapper.class);
        LightJudge judge = new LightJudge(dutyMapper, only(new Judge()), clock);
        lights = new Lights(dutyMapper, statuses, overrides, timeline, judge, clock);
        lightSweep = new LightSweep(spring.getBean(LightSweepMapper.class), dutyMapper, lights, judge, clock);
        diary = new DutyDiary(dutyMapper, statuses, timeline, lights, assignments, units);
        tasks = new PlanTasks(queries, statuses, scope, clock);
        page = new TaskPage(
                plans,
                spring.getBean(KeyProjects.class),
                statusMapper,
                assignmentMapper,
                queries,
                workPlanMapper,
                new ReportPages(progressMapper, figureMapper),
                figureBook,
                evidenceMapper,
                spring.getBean(SuspensionMapper.class),
                overrides,
                scope);
    }

    /** Stands in for the decision table: yellow while something is overdue, red after five days. */
    private static final class Judge implements LightRule {
        @Override
        public LightVerdict judge(LightFacts facts) {
            if (facts.overdueDuties() == 0 && facts.missingReports() == 0 && facts.lateMilestones() == 0) {
                return new LightVerdict(Light.GREEN, "各项工作按时推进");
            }
            Light light = facts.daysOverdue() > 5 || facts.missingReports() > 0 ? Light.RED : Light.YELLOW;
            return new LightVerdict(light, facts.overdueDuties() + "件逾期，" + facts.lateMilestones() + "个里程碑逾期");
        }

        @Override
        public String cited() {
            return "《任务亮灯》";
        }
    }

    private static ObjectProvider<LightRule> only(LightRule rule) {
        return new ObjectProvider<>() {
            @Override
            public Stream<LightRule> stream() {
                return Stream.of(rule);
            }

            @Override
            public LightRule getObject() {
                return rule;
            }
        };
    }

    Unit unit(String name) {
        return units.directory().find(name).orElseThrow();
    }

    void acts(Role role, String unit) {
        somebody.is(role, unit(unit), null);
    }

    void actsFor(String absent, Role role, String unit) {
        somebody.is(role, unit(unit), new Capacity.Absent(2, absent));
    }

    long plan() {
        sql.update(
                "insert into plan (name, state, period_start, period_end, created_at, created_by) values (?, ?, ?, ?, ?, ?)",
                "残疾人保障规划",
                "PUBLISHED",
                "2021-01-01",
                "2025-12-31",
                "2022-01-01 00:00:00",
                "office");
        return last("plan");
    }

    /** A task with roles like "LEAD 市残联". */
    long task(long plan, String title, String... roles) {
        long ordinal = number("select count(*) + 1 from plan_task where plan_id = " + plan);
        sql.update(
                "insert into plan_task (plan_id, section, ordinal, task_number, title, body, span_start, span_end, span_text)"
                        + " values (?, '（一）保障', ?, ?, ?, '正文', 0, 1, '正')",
                plan,
                ordinal,
                ordinal + ".",
                title);
        long task = last("plan_task");
        Arrays.stream(roles).forEach(role -> role(plan, task, role.split(" ")));
        return task;
    }

    private void role(long plan, long task, String... role) {
        @Nullable Long unit = units.directory().find(role[1]).map(Unit::id).orElse(null);
        sql.update(
                "insert into plan_task_role (plan_id, plan_task_id, ordinal, unit_text, unit_id, role, is_group, span_start,"
                        + " span_end, span_text) values (?, ?, 1, ?, ?, ?, ?, 0, 1, '正')",
                plan,
                task,
                role[1],
                unit,
                role[0],
                unit == null);
    }

    private long last(String table) {
        return number("select max(id) from " + table);
    }

    long number(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class));
    }

    long assignment(long task, String unit) {
        long id = unit(unit).id();
        return assignments.of(task).stream()
                .filter(assignment -> assignment.unitId() == id)
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<String> sentences(long task) {
        return timeline.of(task, new PageRequest(1, 200, null)).items().stream()
                .map(TimelineEntry::sentence)
                .toList();
    }

    void acknowledgeAll(long task) {
        assignments.toAcknowledge(task).forEach(id -> assignments.acknowledge(id, new AcknowledgeForm(null)));
    }

    /** A task under implementation, led by the first unit, with one milestone. */
    long taskUnderImplementation(long plan, String... roles) {
        long task = task(plan, "开展康复服务", roles);
        assignments.dispatch(plan);
        acknowledgeAll(task);
        workPlans.submit(task, WorkPlanForms.withMilestone("2023-06-30"));
        workPlans.sign(task);
        workPlans.toCountersign(task).forEach(id -> workPlans.countersign(id, true, null));
        workPlans.approve(task, new OpinionForm(null));
        workPlans.startImplementation(task);
        return task;
    }
}
