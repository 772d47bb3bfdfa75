package org.duban.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A survey as its row has it.
 *
 * @param slug the end of its public address
 * @param content as JSON
 * @param draftedBy the account of who wrote on it last; {@code drafter} is the person
 * @param remark why it was returned
 * @param version counts what was done to it
 */
record Survey(
        long id,
        long planId,
        String slug,
        String title,
        Stored state,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        String content,
        String draftedBy,
        String drafter,
        Instant draftedAt,
        @Nullable String remark,
        @Nullable String approvedBy,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        @Nullable String counter,
        @Nullable Instant countedAt,
        boolean published,
        int version) {

    enum Stored {
        DRAFT,
        SUBMITTED,
        APPROVED,
        COUNTED
    }

    SurveyPhase phase(LocalDate today) {
        return SurveyPhase.of(state, opensOn, closesOn, today);
    }

    boolean isKnownToPublic() {
        return state == Stored.APPROVED || state == Stored.COUNTED;
    }

    LocalDate firstDay() {
        return Objects.requireNonNull(opensOn);
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(closesOn);
    }
}
