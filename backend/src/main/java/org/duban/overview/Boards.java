package org.duban.overview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.Light;
import org.duban.dispatch.PlanTaskFilter.Kinds;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.duban.overview.BoardMapper.SectionCell;
import org.duban.overview.BoardMapper.Silence;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boards of those who oversee all units. */
@Service
@Transactional(readOnly = true)
class Boards {
    static final List<String> RECEIPTS = List.of("acknowledgeTask");
    static final List<String> REPORTS = List.of("reportProgress", "signProgress", "sumUpProgress", "signSummary");

    private final BoardMapper mapper;
    private final DutyTallies duties;
    private final Looks looks;
    private final Units units;

    Boards(BoardMapper mapper, DutyTallies duties, Looks looks, Units units) {
        this.mapper = mapper;
        this.duties = duties;
        this.looks = looks;
        this.units = units;
    }

    OfficeBoard office(BoardController.Query query) {
        Look look = looks.at(query.planId(), Kinds.TASK, query.asOf());
        return new OfficeBoard(
                look.day(), duties.late(look, null), duties.coming(look, null), silent(look), matters(look));
    }

    private List<Tally> matters(Look look) {
        Lists lists = new Lists(look);
        return !look.isNow()
                ? List.of()
                : mapper.openMatters(look).stream()
                        .map(row -> new Tally(
                                row.ground().name(),
                                row.ground().label(),
                                row.matters(),
                                lists.openMatters(row.ground())))
                        .toList();
    }

    private OfficeBoard.Silent silent(Look look) {
        Lists lists = new Lists(look);
        Silence units = mapper.countSilence(look, RECEIPTS, REPORTS);
        return new OfficeBoard.Silent(
                new Tally("ALL", "未作响应的单位", units.units(), lists.silent(null)),
                Arrays.stream(SilentUnit.On.values())
                        .map(on -> new Tally(on.name(), on.label(), units.of(on), lists.silent(on)))
                        .toList());
    }

    Page<SilentUnit> silentUnits(BoardController.Query query, SilentUnit.@Nullable On on, PageRequest page) {
        Look look = looks.at(query.planId(), Kinds.TASK, query.asOf());
        Lists lists = new Lists(look);
        UnitDirectory directory = units.directory();
        List<SilentUnit> items = mapper.silence(look, RECEIPTS, REPORTS, on, page.limit(), page.offset()).stream()
                .map(row -> silentUnit(row, directory.get(row.unitId()).name(), lists))
                .toList();
        Silence total = mapper.countSilence(look, RECEIPTS, REPORTS);
        return new Page<>(items, on == null ? total.units() : total.of(on));
    }

    private static SilentUnit silentUnit(BoardMapper.SilentRow row, String name, Lists lists) {
        long id = row.unitId();
        return new SilentUnit(
                id,
                name,
                new Tally("RECEIPT", SilentUnit.On.RECEIPT.label(), row.receipts(), lists.owed(id, RECEIPTS)),
                new Tally("REPORT", SilentUnit.On.REPORT.label(), row.reports(), lists.owed(id, REPORTS)),
                new Tally("URGE", SilentUnit.On.URGE.label(), row.urges(), lists.unanswered(id)));
    }

    PlanBoard plan(BoardController.Query query) {
        Look look = looks.at(query.planId(), Kinds.TASK, query.asOf());
        Lists lists = new Lists(look);
        List<SectionCell> cells = mapper.sections(look);
        long tasks = cells.stream().mapToLong(SectionCell::tasks).sum();
        return new PlanBoard(
                look.day(),
                new Tally("TASKS", "重点任务", tasks, lists.tasksLedBy(null, null)),
                lights(light -> of(cells, light), light -> lists.tasksLedBy(null, light)),
                sections(cells, lists));
    }

    private static List<PlanBoard.Section> sections(List<SectionCell> cells, Lists lists) {
        Map<String, List<SectionCell>> bySection = cells.stream().collect(Collectors.groupingBy(SectionCell::section));
        return bySection.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<SectionCell>>>comparingInt(one -> place(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> section(one.getKey(), one.getValue(), lists))
                .toList();
    }

    private static int place(List<SectionCell> own) {
        return own.stream().mapToInt(SectionCell::firstPlace).min().orElse(0);
    }

    private static PlanBoard.Section section(String name, List<SectionCell> own, Lists lists) {
        return new PlanBoard.Section(name, lights(light -> of(own, light), light -> lists.ofSection(name, light)));
    }

    private static long of(List<SectionCell> cells, Light light) {
        return cells.stream()
                .filter(cell -> cell.light() == light)
                .mapToLong(SectionCell::tasks)
                .sum();
    }

    /** The three lights, red first: what is looked for stands where one looks first. */
    static List<Tally> lights(ToLongFunction<Light> count, Function<Light, String> rows) {
        return Stream.of(Light.RED, Light.YELLOW, Light.GREEN)
                .map(light -> new Tally(light.name(), light.label(), count.applyAsLong(light), rows.apply(light)))
                .toList();
    }
}
