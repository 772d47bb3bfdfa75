package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.Light;
import org.duban.dispatch.PartState;
import org.duban.dispatch.PlanTaskFilter.Kinds;
import org.duban.overview.BoardMapper.LeadRow;
import org.duban.overview.BoardMapper.Milestone;
import org.duban.overview.BoardMapper.PartOf;
import org.duban.overview.BoardMapper.Report;
import org.duban.overview.OverviewMapper.TaskCell;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a unit, for its own people. */
@Service
@Transactional(readOnly = true)
class UnitBoards {
    private final BoardMapper mapper;
    private final OverviewMapper overview;
    private final DutyTallies duties;
    private final OwnUnits own;
    private final Looks looks;

    UnitBoards(BoardMapper mapper, OverviewMapper overview, DutyTallies duties, OwnUnits own, Looks looks) {
        this.mapper = mapper;
        this.overview = overview;
        this.duties = duties;
        this.own = own;
        this.looks = looks;
    }

    UnitBoard of(BoardController.Query query, @Nullable Long wanted) {
        UnitBoard.Choice unit = own.chosen(wanted);
        long id = unit.unitId();
        Look look = look(query, id);
        Lists lists = new Lists(look);
        List<TaskCell> led =
                overview.tasks(look).stream().filter(cell -> cell.isLedBy(id)).toList();
        return new UnitBoard(
                look.day(),
                id,
                unit.unit(),
                own.all(),
                new Tally("TASKS", "主办任务", count(led, null), lists.tasksLedBy(id, null)),
                Boards.lights(light -> count(led, light), light -> lists.tasksLedBy(id, light)),
                parts(look, lists, id),
                duties.late(look, id),
                duties.coming(look, id),
                look.isNow() ? hands(look, lists, id) : List.of(),
                asked(look, lists, id),
                mapper.absent(id, look.day()));
    }

    private Look look(BoardController.Query query, long unitId) {
        return looks.at(query.planId(), Kinds.TASK, query.asOf()).of(unitId);
    }

    private static long count(List<TaskCell> cells, @Nullable Light light) {
        return cells.stream()
                .filter(cell -> light == null || cell.light() == light)
                .mapToLong(TaskCell::tasks)
                .sum();
    }

    private List<Tally> parts(Look look, Lists lists, long id) {
        BoardMapper.PartCount parts = mapper.countParts(look, id);
        return List.of(
                new Tally("OWING", "待报", parts.total() - parts.received(), lists.parts(id, false)),
                new Tally("RECEIVED", "已报", parts.received(), lists.parts(id, true)));
    }

    private List<Tally> hands(Look look, Lists lists, long id) {
        return mapper.hands(look).stream()
                .map(hand -> new Tally(
                        String.valueOf(hand.assigneeId()),
                        hand.assignee() == null ? "待认领" : hand.assignee(),
                        hand.duties(),
                        lists.inHand(id, hand.assigneeId())))
                .toList();
    }

    private List<Tally> asked(Look look, Lists lists, long id) {
        LocalDate first = look.day().withDayOfMonth(1);
        Instant from = looks.startOf(first);
        BoardMapper.Asked asked = mapper.asked(look, id, from);
        return List.of(
                new Tally("OPEN", "本月新交办，在办", asked.open(), lists.stillToDoSince(id, from)),
                new Tally("DONE", "本月新交办，已办", asked.done(), lists.doneSince(id, from)),
                new Tally("URGED", "本月催办", asked.urges(), lists.urgedSince(id, first)));
    }

    Page<BoardMapper.Part> parts(
            BoardController.Query query, @Nullable Long wanted, @Nullable Boolean received, PageRequest page) {
        long id = own.chosen(wanted).unitId();
        Look look = look(query, id);
        BoardMapper.PartCount count = mapper.countParts(look, id);
        long total = received == null ? count.total() : received ? count.received() : count.total() - count.received();
        return new Page<>(mapper.parts(look, id, received, page.limit(), page.offset()), total);
    }

    Page<LeadTask> leadTasks(BoardController.Query query, @Nullable Long wanted, PageRequest page) {
        long id = own.chosen(wanted).unitId();
        Look look = look(query, id);
        List<LeadRow> rows = mapper.leadTasks(look, id, page.limit(), page.offset());
        return new Page<>(rows.isEmpty() ? List.of() : whole(look, id, rows), mapper.countLeadTasks(look, id));
    }

    private List<LeadTask> whole(Look look, long unitId, List<LeadRow> rows) {
        List<Long> tasks = rows.stream().map(LeadRow::planTaskId).toList();
        Map<Long, Milestone> next = mapper.milestonesToDo(look, tasks).stream()
                .collect(Collectors.toMap(Milestone::planTaskId, Function.identity(), (one, later) -> one));
        Map<Long, Report> reports = mapper.runningReports(look, tasks).stream()
                .collect(Collectors.toMap(Report::planTaskId, Function.identity(), (one, later) -> later));
        Map<Long, List<PartOf>> parts = reports.isEmpty()
                ? Map.of()
                : mapper
                        .partsOf(
                                look,
                                unitId,
                                reports.values().stream().map(Report::reportId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PartOf::reportId));
        return rows.stream()
                .map(row -> task(row, next.get(row.planTaskId()), reports.get(row.planTaskId()), parts))
                .toList();
    }

    private static LeadTask task(
            LeadRow row, @Nullable Milestone next, @Nullable Report report, Map<Long, List<PartOf>> parts) {
        return new LeadTask(
                row.planTaskId(),
                row.number(),
                row.title(),
                row.phase(),
                row.light(),
                row.lightReason(),
                next == null ? null : new LeadTask.Next(next.title(), next.due()),
                report == null ? null : round(report, parts.getOrDefault(report.reportId(), List.of())));
    }

    private static LeadTask.Round round(Report report, List<PartOf> parts) {
        List<String> owing = parts.stream()
                .filter(part -> part.state() != PartState.SIGNED)
                .map(PartOf::unit)
                .toList();
        return new LeadTask.Round(report.label(), report.deadline(), parts.size() - owing.size(), owing);
    }
}
