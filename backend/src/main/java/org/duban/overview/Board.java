package org.duban.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.duban.overview.OverviewMapper.DutyCell;
import org.duban.overview.OverviewMapper.Share;
import org.duban.overview.OverviewMapper.TaskCell;

/** Adds the counted cells up to the numbers of the board. */
final class Board {
    private static final DutyCell NO_DUTIES = new DutyCell(0, 0, 0, 0);

    private final Look look;
    private final Lists lists;
    private final List<TaskCell> tasks;
    private final Map<Long, Long> shares;
    private final Map<Long, DutyCell> duties;

    Board(Look look, List<TaskCell> tasks, List<Share> shares, List<DutyCell> duties) {
        this.look = look;
        this.lists = new Lists(look);
        this.tasks = tasks;
        this.shares = shares.stream().collect(Collectors.toMap(Share::unitId, Share::tasks));
        this.duties = duties.stream().collect(Collectors.toMap(DutyCell::unitId, Function.identity()));
    }

    Overview overview(LongFunction<String> nameOf, List<Overview.Example> examples) {
        return new Overview(
                look.planId(),
                look.day(),
                look.soon(),
                count(cell -> true),
                count(TaskCell::overdue),
                sum(DutyCell::open),
                sum(DutyCell::overdue),
                sum(DutyCell::dueSoon),
                lists.ofAll(),
                phases(),
                lights(),
                examples,
                units(nameOf));
    }

    private List<Overview.CountOf> phases() {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.DRAFT)
                .map(phase -> new Overview.CountOf(
                        phase.name(), phase.label(), count(cell -> cell.phase() == phase), lists.of(phase)))
                .toList();
    }

    private List<Overview.CountOf> lights() {
        return Arrays.stream(Light.values())
                .map(light -> new Overview.CountOf(
                        light.name(), light.label(), count(cell -> cell.light() == light), lists.of(light)))
                .toList();
    }

    /** By their ids: a board of units is no ranking (国办函〔2026〕12号). */
    private List<Overview.UnitLoad> units(LongFunction<String> nameOf) {
        Set<Long> ids = new TreeSet<>(shares.keySet());
        ids.addAll(duties.keySet());
        return ids.stream().map(id -> unit(id, nameOf.apply(id))).toList();
    }

    private Overview.UnitLoad unit(long id, String name) {
        DutyCell own = duties.getOrDefault(id, NO_DUTIES);
        return new Overview.UnitLoad(
                id,
                name,
                shares.getOrDefault(id, 0L),
                count(cell -> cell.isLedBy(id)),
                led(id, Light.GREEN),
                led(id, Light.YELLOW),
                led(id, Light.RED),
                own.open(),
                own.overdue(),
                own.dueSoon(),
                lists.ofUnit(id));
    }

    private long led(long unitId, Light light) {
        return count(cell -> cell.isLedBy(unitId) && cell.light() == light);
    }

    private long count(Predicate<TaskCell> which) {
        return tasks.stream().filter(which).mapToLong(TaskCell::tasks).sum();
    }

    private long sum(ToLongFunction<DutyCell> what) {
        return duties.values().stream().mapToLong(what).sum();
    }
}
