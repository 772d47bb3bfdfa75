package org.duban.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.assessment.CanonicalJson;
import org.duban.assessment.Round;
import org.duban.assessment.RoundResults;
import org.duban.assessment.RoundState;
import org.duban.assessment.SelfAssessment;
import org.duban.expert.ExpertResults;
import org.duban.organisation.Units;
import org.duban.rectification.FindingRow;
import org.duban.rectification.FindingState;
import org.duban.rectification.FindingViews;
import org.duban.shared.SystemTime;
import org.duban.survey.SurveyResults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a report rests on, and puts it together again with the snapshot. */
@Component
class ReportBases {
    private final RoundResults results;
    private final SurveyResults surveys;
    private final Units units;
    private final ExpertResults experts;
    private final FindingViews findings;

    ReportBases(
            RoundResults results, SurveyResults surveys, Units units, ExpertResults experts, FindingViews findings) {
        this.results = results;
        this.surveys = surveys;
        this.units = units;
        this.experts = experts;
        this.findings = findings;
    }

    /** As it is kept: a text that is the same for the same results, and its hash. */
    record Taken(String text, String hash) {}

    Taken take(Round round) {
        results.requireIntact(round);
        String text = CanonicalJson.write(gather(round));
        return new Taken(text, CanonicalJson.hash(text));
    }

    private ReportBasis gather(Round round) {
        long id = round.id();
        return new ReportBasis(
                String.valueOf(round.snapshotHash()),
                round.state() == RoundState.CLOSED,
                round.seed(),
                round.sampleSize(),
                results.assessments(id).stream().map(ReportBases::result).toList(),
                results.checkCards(id),
                surveys.ofPlan(round.planId()),
                units.counties().stream()
                        .map(unit -> new ReportBasis.County(unit.id(), unit.name()))
                        .toList(),
                review(id),
                findings.ofRound(id).stream().map(ReportBases::finding).toList());
    }

    private @Nullable ExpertReview review(long roundId) {
        List<ExpertReview.Score> scores = experts.ofRound(roundId).stream()
                .filter(one -> one.expertMean() != null)
                .map(one -> new ExpertReview.Score(
                        one.planTaskId(), Objects.requireNonNull(one.expertMean()), one.isDivergent()))
                .toList();
        return scores.isEmpty() ? null : new ExpertReview(experts.experts(roundId), scores);
    }

    private static Finding finding(FindingRow one) {
        Instant ended = one.state() == FindingState.SETTLED ? one.endedAt() : null;
        return new Finding(
                one.planTaskId(),
                one.unitName(),
                one.problem(),
                day(one.due()),
                one.state().label(),
                day(ended),
                one.pointsBefore(),
                one.pointsAfter());
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, SystemTime.ZONE);
    }

    private static ReportBasis.Result result(SelfAssessment one) {
        return new ReportBasis.Result(
                one.planTaskId(),
                one.id(),
                one.leadUnitId(),
                one.leadUnitName(),
                one.isSilent(),
                one.isSampled(),
                one.selfTotal(),
                one.verifiedTotal(),
                one.expertMean(),
                one.finalTotal(),
                one.paperTick(),
                one.spotTick(),
                one.publicTick(),
                one.grade(),
                one.gradeReason());
    }

    ReportFacts facts(Round round, String basis) {
        return new ReportFacts(
                round,
                results.plan(round.id()),
                List.copyOf(results.indicators(round.id())),
                results.tasks(round.id()),
                CanonicalJson.read(basis, ReportBasis.class));
    }
}
