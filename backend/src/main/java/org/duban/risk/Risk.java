package org.duban.risk;

import java.time.Instant;
import org.duban.dispatch.RiskSign;
import org.jspecify.annotations.Nullable;

/** One risk of one task. */
public record Risk(
        long id,
        long planId,
        long planTaskId,
        String what,
        int likelihood,
        int impact,
        RiskLevel level,
        @Nullable String measure,
        long ownerUnitId,
        String ownerUnitName,
        @Nullable RiskSign sign,
        @Nullable String signWords,
        RiskOrigin origin,
        RiskState state,
        @Nullable String reason,
        @Nullable String response,
        @Nullable String verdict,
        @Nullable Instant raisedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant judgedAt,
        Instant createdAt,
        Instant changedAt,
        int version) {

    static Risk registered(
            long planId, long planTaskId, RiskFacts facts, RiskOrigin origin, RiskState state, Instant now) {
        return new Risk(
                0,
                planId,
                planTaskId,
                facts.what(),
                facts.likelihood(),
                facts.impact(),
                RiskLevel.of(facts.likelihood(), facts.impact()),
                facts.measure(),
                facts.ownerUnitId(),
                facts.ownerUnitName(),
                facts.sign(),
                facts.signWords(),
                origin,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                1);
    }

    Risk saying(RiskFacts facts) {
        return new Risk(
                id,
                planId,
                planTaskId,
                facts.what(),
                facts.likelihood(),
                facts.impact(),
                RiskLevel.of(facts.likelihood(), facts.impact()),
                facts.measure(),
                facts.ownerUnitId(),
                facts.ownerUnitName(),
                facts.sign(),
                facts.signWords(),
                origin,
                state,
                reason,
                response,
                verdict,
                raisedAt,
                answeredAt,
                judgedAt,
                createdAt,
                changedAt,
                version);
    }

    Risk raised(RiskState to, String why, Instant now) {
        return standing(to, why, response, verdict, raisedAt == null ? now : raisedAt, answeredAt, judgedAt);
    }

    Risk in(RiskState to) {
        return standing(to, reason, response, verdict, raisedAt, answeredAt, judgedAt);
    }

    /** It was no risk after all: as if it had never been raised, but for the record of changes. */
    Risk dismissed() {
        return standing(
                origin == RiskOrigin.RULE ? RiskState.DROPPED : RiskState.WATCHED,
                reason,
                response,
                verdict,
                null,
                answeredAt,
                judgedAt);
    }

    Risk answered(String how, Instant now) {
        return standing(RiskState.ANSWERED, reason, how, verdict, raisedAt, now, judgedAt);
    }

    Risk judged(RiskState to, String words, Instant now) {
        return standing(to, reason, response, words, raisedAt, answeredAt, now);
    }

    private Risk standing(
            RiskState to,
            @Nullable String why,
            @Nullable String how,
            @Nullable String words,
            @Nullable Instant raised,
            @Nullable Instant answered,
            @Nullable Instant judged) {
        return new Risk(
                id,
                planId,
                planTaskId,
                what,
                likelihood,
                impact,
                level,
                measure,
                ownerUnitId,
                ownerUnitName,
                sign,
                signWords,
                origin,
                to,
                why,
                how,
                words,
                raised,
                answered,
                judged,
                createdAt,
                changedAt,
                version);
    }

    boolean hasOccurred() {
        return raisedAt != null;
    }

    /** In words, for the record of changes. */
    String words() {
        return what + "；可能性 " + likelihood + "、影响 " + impact + "（" + level.label() + "）；措施："
                + (measure == null ? "—" : measure) + "；责任单位：" + ownerUnitName + "；征兆："
                + (sign == null ? "" : sign.label()) + (signWords == null ? "" : " " + signWords) + "；状态："
                + state.label();
    }
}
