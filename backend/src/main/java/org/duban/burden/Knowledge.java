package org.duban.burden;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.burden.KnownMapper.Fact;
import org.duban.burden.KnownMapper.UrgedDuty;
import org.duban.calendar.Calendars;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known already of what is about to be asked, in sentences. */
@Component
class Knowledge {
    /** As long a unit is left in peace after an urge (催办). */
    private static final int URGED_LATELY = 2;

    /** As long what a unit has reported or answered needs not be asked again. */
    private static final int SAID_LATELY = 10;

    private final KnownMapper mapper;
    private final Caps caps;
    private final Calendars calendars;
    private final Clock clock;

    Knowledge(KnownMapper mapper, Caps caps, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.caps = caps;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Known> of(Ask ask) {
        return switch (ask.kind()) {
            case URGE -> ofUrge(ask.workItemIds());
            case INSTRUCTION -> ofInstruction(ask.planTaskIds().get(0), required(ask.unitId()));
            case ROUND -> ofRound(required(ask.planId()), ask);
        };
    }

    private List<Known> ofUrge(List<Long> workItemIds) {
        if (workItemIds.isEmpty()) {
            return List.of();
        }
        Instant lately = workingDaysAgo(URGED_LATELY);
        List<UrgedDuty> duties = mapper.duties(workItemIds);
        List<Known> known = new ArrayList<>();
        duties.stream()
                .filter(duty -> duty.planTaskId() != null)
                .flatMap(duty -> mapper.urges(required(duty.planTaskId()), duty.unitId(), lately, duty.id()).stream())
                .distinct()
                .map(Knowledge::urged)
                .forEach(known::add);
        mapper.replies(workItemIds, workingDaysAgo(SAID_LATELY)).stream()
                .map(fact -> known(
                        Known.Kind.URGE,
                        fact,
                        fact.unitName() + "已于 " + day(fact.at()) + " 答复对“" + fact.what() + "”的催办",
                        "/work-items/" + fact.subjectId()))
                .forEach(known::add);
        known.addAll(beyondCap(duties.stream().map(UrgedDuty::unitId).distinct().toList()));
        return known;
    }

    private List<Known> ofInstruction(long task, long unit) {
        Instant since = workingDaysAgo(SAID_LATELY);
        String page = "/plan-tasks/" + task;
        return Stream.of(
                        facts(
                                Known.Kind.REPORT,
                                mapper.reports(task, unit, since),
                                fact -> "已于 " + day(fact.at()) + " 报送“" + fact.what() + "”进展",
                                fact -> page + "?tab=reports"),
                        facts(
                                Known.Kind.FIGURE,
                                mapper.figures(task, unit, since).stream()
                                        .map(KnownMapper.FigureFact::told)
                                        .toList(),
                                fact -> "已于 " + day(fact.at()) + " 填报" + fact.what(),
                                fact -> page + "?tab=figures"),
                        facts(
                                Known.Kind.OPEN_REQUEST,
                                mapper.openInstructions(task, unit),
                                fact -> "还有 " + day(fact.at()) + " 的批示正在办理：" + shortened(fact.what()),
                                fact -> "/instructions/" + fact.subjectId()),
                        facts(
                                Known.Kind.OPEN_REQUEST,
                                mapper.openDuties(task, unit),
                                fact -> "正在办理“" + fact.what() + "”（" + day(fact.at()) + " 提出）",
                                fact -> "/work-items/" + fact.subjectId()),
                        mapper.urges(task, unit, workingDaysAgo(URGED_LATELY), 0).stream()
                                .map(Knowledge::urged),
                        beyondCap(List.of(unit)).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** A round goes to many; what is known is said round by round, not task by task. */
    private List<Known> ofRound(long plan, Ask ask) {
        Instant since = ask.since() == null
                ? workingDaysAgo(SAID_LATELY)
                : ask.since().atStartOfDay(SystemTime.ZONE).toInstant();
        List<Known> known = new ArrayList<>();
        mapper.rounds(plan, ask.planTaskIds(), since).forEach(round -> {
            String link = "/progress-rounds/" + round.id();
            if (round.handedIn() > 0 && round.lastAt() != null) {
                String sentence =
                        "“" + round.label() + "”已有 " + round.handedIn() + " 项任务报送进展，最近一次在 " + day(round.lastAt());
                known.add(new Known(Known.Kind.REPORT, null, null, null, sentence, link, true));
            }
            if (round.open() > 0) {
                String sentence = "“" + round.label() + "”还有 " + round.open() + " 项任务正在报送";
                known.add(new Known(Known.Kind.OPEN_REQUEST, null, null, null, sentence, link, true));
            }
        });
        known.addAll(beyondCap(mapper.unitsOf(plan, ask.planTaskIds())));
        return known;
    }

    private static Stream<Known> facts(
            Known.Kind kind, List<Fact> facts, Function<Fact, String> words, Function<Fact, String> link) {
        return facts.stream().map(fact -> known(kind, fact, fact.unitName() + words.apply(fact), link.apply(fact)));
    }

    private static Known urged(Fact fact) {
        String sentence = fact.unitName() + "同一任务的“" + fact.what() + "”已于 " + day(fact.at()) + " 催办";
        return known(Known.Kind.URGE, fact, sentence, "/work-items/" + fact.subjectId());
    }

    private static Known known(Known.Kind kind, Fact fact, String sentence, String link) {
        return new Known(kind, fact.unitId(), fact.unitName(), fact.planTaskId(), sentence, link, true);
    }

    private List<Known> beyondCap(Collection<Long> unitIds) {
        RequestCap cap = caps.cap();
        if (cap.perMonth() == null) {
            return List.of();
        }
        Map<Long, String> names = caps.names();
        return caps.thisMonth(unitIds).entrySet().stream()
                .filter(unit -> unit.getValue() >= cap.perMonth())
                .map(unit -> new Known(
                        Known.Kind.CAP,
                        unit.getKey(),
                        names.get(unit.getKey()),
                        null,
                        names.get(unit.getKey()) + "本月已收到 " + unit.getValue() + " 件要求，每月上限为 " + cap.perMonth() + " 件",
                        "/burden?unitId=" + unit.getKey(),
                        false))
                .sorted(Comparator.comparing(Known::unitId))
                .toList();
    }

    private Instant workingDaysAgo(int days) {
        LocalDate day = calendars.current().subtractWorkingDays(LocalDate.now(clock), days);
        return day.atStartOfDay(SystemTime.ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }

    private static String shortened(String words) {
        int most = 40;
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most)) + "…";
    }

    private static long required(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }
}
