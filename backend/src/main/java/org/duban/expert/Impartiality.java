package org.duban.expert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.access.Evaluator;
import org.duban.assessment.ReviewGround;
import org.duban.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 回避: nobody scores a task of their own unit, one they had in hand or verified, or one they declined. */
@Component
class Impartiality {
    private final SheetMapper sheets;
    private final ReviewMapper reviews;
    private final Units units;

    Impartiality(SheetMapper sheets, ReviewMapper reviews, Units units) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.units = units;
    }

    /** What stands against these experts in a round, looked up once for all tasks. */
    Objections of(long roundId, List<Evaluator> experts) {
        return of(roundId, null, sheets.ofRound(roundId), experts);
    }

    /** The same for one task alone. */
    Objections of(long roundId, ReviewGround.Task task, List<Evaluator> experts) {
        return of(roundId, task.planTaskId(), sheets.ofAssessments(roundId, List.of(task.selfAssessmentId())), experts);
    }

    private Objections of(long roundId, @Nullable Long planTaskId, List<Sheet> given, List<Evaluator> experts) {
        Set<Long> people = experts.stream().map(Evaluator::personId).collect(toSet());
        Map<Long, Set<Long>> reach = experts.stream().collect(toMap(Evaluator::personId, this::reach));
        Map<Long, Set<Long>> worked = people.isEmpty()
                ? Map.of()
                : sheets.worked(roundId, planTaskId, people).stream()
                        .collect(groupingBy(
                                SheetMapper.Worked::personId, mapping(SheetMapper.Worked::planTaskId, toSet())));
        Map<Long, Long> personOf =
                reviews.commissions(roundId).stream().collect(toMap(Commission::id, Commission::personId));
        Map<Long, Map<Long, Sheet>> held = given.stream()
                .collect(groupingBy(
                        sheet -> personOf.get(sheet.commissionId()), toMap(Sheet::planTaskId, Function.identity())));
        return new Objections(reach, worked, held);
    }

    /** The units of today and those whose duties came to them. */
    private Set<Long> reach(Evaluator expert) {
        return expert.unitIds().stream()
                .flatMap(unit -> units.lineage(unit).stream())
                .collect(toSet());
    }

    /**
     * @param reach person → units they belong to
     * @param worked person → tasks they had in hand
     * @param held person → task → the sheet they have or had
     */
    record Objections(Map<Long, Set<Long>> reach, Map<Long, Set<Long>> worked, Map<Long, Map<Long, Sheet>> held) {

        boolean none(Evaluator expert, ReviewGround.Task task) {
            return to(expert, task).isEmpty();
        }

        /** Why somebody may not score a task, in a few words. */
        Optional<String> to(Evaluator expert, ReviewGround.Task task) {
            if (expert.isCommittee()) {
                return Optional.of("残工委工作人员不参加专家评审");
            }
            if (reach.getOrDefault(expert.personId(), Set.of()).stream().anyMatch(task.unitIds()::contains)) {
                return Optional.of("本人所在单位承担该任务，应当回避");
            }
            if (worked.getOrDefault(expert.personId(), Set.of()).contains(task.planTaskId())) {
                return Optional.of("办理或核实过该任务的事项，应当回避");
            }
            return Optional.ofNullable(
                            held.getOrDefault(expert.personId(), Map.of()).get(task.planTaskId()))
                    .map(sheet -> sheet.state() == SheetState.RECUSED ? "已声明回避" : "已在该任务的评审专家之列");
        }
    }
}
