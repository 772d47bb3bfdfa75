package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.PartState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a round, for what comes after it. Whoever asks answers for who may see it. */
@Service
@Transactional(readOnly = true)
public class AssessedTasks {
    private final SelfMapper mapper;
    private final SelfBook book;
    private final RoundMapper rounds;

    AssessedTasks(SelfMapper mapper, SelfBook book, RoundMapper rounds) {
        this.mapper = mapper;
        this.book = book;
        this.rounds = rounds;
    }

    public AssessedTask get(long selfAssessmentId) {
        return told(book.get(selfAssessmentId));
    }

    /** Holds it and its round, so that neither is verified, changed or closed meanwhile. */
    @Transactional
    public AssessedTask lock(long selfAssessmentId) {
        SelfAssessment assessment = book.lock(selfAssessmentId);
        rounds.lock(assessment.roundId());
        return told(assessment);
    }

    private AssessedTask told(SelfAssessment assessment) {
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        return new AssessedTask(
                assessment.id(),
                round.id(),
                round.title(),
                round.state(),
                assessment.planId(),
                assessment.planTaskId(),
                assessment.state() == SelfState.VERIFIED,
                round.scoreStep(),
                assessment.verifiedTotal(),
                lines(assessment),
                units(assessment),
                mapper.cards(assessment.id()).stream()
                        .map(card -> new AssessedTask.Card(
                                card.id(), card.checkedOn(), card.place(), card.found(), card.isTrue()))
                        .toList());
    }

    private List<AssessedTask.Line> lines(SelfAssessment assessment) {
        Map<Long, SelfScore> scores = mapper.scores(assessment.id()).stream()
                .collect(Collectors.toMap(SelfScore::criterionId, Function.identity()));
        return rounds.criteria(assessment.roundId()).stream()
                .map(criterion -> line(criterion, scores.get(criterion.id())))
                .toList();
    }

    private static AssessedTask.Line line(Criterion criterion, @Nullable SelfScore score) {
        return new AssessedTask.Line(
                criterion.id(),
                criterion.name(),
                criterion.points(),
                score == null || score.verifiedMark() != Mark.NOT_APPLICABLE,
                score == null ? null : score.verifiedPoints());
    }

    private List<AssessedTask.Party> units(SelfAssessment assessment) {
        return Stream.concat(
                        Stream.of(new AssessedTask.Party(assessment.leadUnitId(), assessment.leadUnitName())),
                        mapper.parts(assessment.id()).stream()
                                .filter(part -> part.state() != PartState.RELEASED)
                                .map(part -> new AssessedTask.Party(part.unitId(), part.unitName())))
                .distinct()
                .toList();
    }
}
