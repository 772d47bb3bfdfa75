package org.duban.assessment;

import java.util.List;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round whole, for rooms that report on it: the facts of its snapshot, and what came of them. Who may read is theirs to say. */
@Service
@Transactional(readOnly = true)
public class RoundResults {
    private final AssessmentRounds rounds;
    private final RoundMapper mapper;
    private final SelfMapper selfMapper;
    private final Snapshots snapshots;

    RoundResults(AssessmentRounds rounds, RoundMapper mapper, SelfMapper selfMapper, Snapshots snapshots) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.selfMapper = selfMapper;
        this.snapshots = snapshots;
    }

    /** One that has a snapshot. */
    public Round round(long id) {
        return rounds.opened(id);
    }

    /** Refuses to go on from facts that are not those of the day. */
    public void requireIntact(Round round) {
        if (!snapshots.isIntact(round)) {
            throw RuleViolated.conflict("snapshot-altered", "评估快照与冻结时的摘要不符，不能据以出具报告，请立即报告安全管理员");
        }
    }

    public PlanFacts plan(long roundId) {
        return snapshots.plan(roundId);
    }

    /** Binding ones first. */
    public List<IndicatorFacts> indicators(long roundId) {
        return snapshots.indicators(roundId);
    }

    /** Tasks and signed key projects in the plan's order. */
    public List<TaskFacts> tasks(long roundId) {
        return snapshots.tasks(roundId);
    }

    public List<Criterion> criteria(long roundId) {
        return mapper.criteria(roundId);
    }

    /** As they stand now; of a round that is closed they change by review alone. */
    public List<SelfAssessment> assessments(long roundId) {
        return selfMapper.ofRound(roundId);
    }

    public List<CheckCard> checkCards(long roundId) {
        return selfMapper.cardsOfRound(roundId);
    }
}
