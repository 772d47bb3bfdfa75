package org.duban.evaluation;

import java.util.Set;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports, held until the transaction ends for whoever changes them: where they were, and as they were read. */
@Component
class ReportBook {
    private final ReportMapper mapper;

    ReportBook(ReportMapper mapper) {
        this.mapper = mapper;
    }

    EvaluationReport ofRound(long roundId, int version, Set<ReportState> states) {
        return read(in(mapper.lock(roundId), states), version);
    }

    EvaluationReport ofPaper(long paperId, ReportState state) {
        return in(mapper.ofPaper(paperId), Set.of(state));
    }

    static EvaluationReport read(EvaluationReport report, int version) {
        if (report.version() != version) {
            throw RuleViolated.stale();
        }
        return report;
    }

    private static EvaluationReport in(@Nullable EvaluationReport report, Set<ReportState> states) {
        if (report == null) {
            throw RuleViolated.notFound("该轮评估的报告");
        }
        if (!states.contains(report.state())) {
            throw RuleViolated.conflict("wrong-state", "该报告现为“" + report.state().label() + "”，不能办理");
        }
        return report;
    }
}
