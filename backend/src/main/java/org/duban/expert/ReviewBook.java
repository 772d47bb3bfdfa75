package org.duban.expert;

import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and holds a round's review for a step. */
@Component
class ReviewBook {
    private final ReviewMapper mapper;

    ReviewBook(ReviewMapper mapper) {
        this.mapper = mapper;
    }

    Review get(long roundId) {
        return found(mapper.find(roundId));
    }

    Review lockIn(long roundId, ReviewState... states) {
        Review review = found(mapper.lock(roundId));
        for (ReviewState state : states) {
            if (review.state() == state) {
                return review;
            }
        }
        throw RuleViolated.conflict("wrong-state", "本轮专家评审现为“" + review.state().label() + "”，不能办理");
    }

    private static Review found(@Nullable Review review) {
        if (review == null) {
            throw RuleViolated.notFound("本轮专家评审");
        }
        return review;
    }
}
