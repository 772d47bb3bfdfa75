package org.duban.assessment;

import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and holds a task's assessment for a step. */
@Component
class SelfBook {
    private final SelfMapper mapper;

    SelfBook(SelfMapper mapper) {
        this.mapper = mapper;
    }

    SelfAssessment get(long id) {
        return found(mapper.find(id));
    }

    SelfAssessment lock(long id) {
        return found(mapper.lock(id));
    }

    SelfAssessment lockIn(long id, SelfState... states) {
        SelfAssessment assessment = lock(id);
        for (SelfState state : states) {
            if (assessment.state() == state) {
                return assessment;
            }
        }
        throw RuleViolated.conflict(
                "wrong-state", "该任务的评估现为“" + assessment.state().label() + "”，不能办理");
    }

    private static SelfAssessment found(@Nullable SelfAssessment assessment) {
        if (assessment == null) {
            throw RuleViolated.notFound("该任务的评估");
        }
        return assessment;
    }
}
