package org.duban.expert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.duban.assessment.ReviewGround;
import org.duban.assessment.Totals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the experts of a round came to, once it is filed: for reports. */
@Service
@Transactional(readOnly = true)
public class ExpertResults {
    private final ReviewMapper mapper;
    private final SheetMapper sheets;
    private final ReviewGround ground;

    ExpertResults(ReviewMapper mapper, SheetMapper sheets, ReviewGround ground) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.ground = ground;
    }

    /** How many experts handed their scores in. */
    public int experts(long roundId) {
        return (int) mapper.commissions(roundId).stream()
                .filter(one -> one.state() == CommissionState.SUBMITTED)
                .count();
    }

    /** In the order of the plan; nothing of a round without experts, or before their scores are filed. */
    public List<ExpertResult> ofRound(long roundId) {
        Review review = mapper.find(roundId);
        if (review == null || review.state() != ReviewState.FILED) {
            return List.of();
        }
        Map<Long, Totals> totals = ground.totals(roundId);
        Map<Long, List<String>> missing = missing(roundId);
        return mapper.results(roundId).stream()
                .map(result -> result(
                        result,
                        requireNonNull(totals.get(result.selfAssessmentId())),
                        missing.getOrDefault(result.selfAssessmentId(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> missing(long roundId) {
        Map<Long, String> names = mapper.commissions(roundId).stream().collect(toMap(Commission::id, Commission::name));
        return sheets.ofRound(roundId).stream()
                .filter(sheet -> sheet.state() == SheetState.MISSED)
                .collect(groupingBy(
                        Sheet::selfAssessmentId,
                        mapping(sheet -> requireNonNull(names.get(sheet.commissionId())), toList())));
    }

    private static ExpertResult result(TaskResult result, Totals totals, List<String> missing) {
        return new ExpertResult(
                result.planTaskId(),
                result.selfAssessmentId(),
                totals.self(),
                totals.verified(),
                totals.expertMean(),
                totals.weighed(),
                result.scorers(),
                missing,
                result.spread(),
                result.isDivergent(),
                result.settlement(),
                result.reason());
    }
}
