package org.duban.shared;

import java.util.Map;

/** A request that a rule of the field refuses, with a Chinese sentence that an official can act on. */
public class RuleViolated extends RuntimeException {

    /** How the refusal is told over HTTP. */
    public enum Kind {
        /** What was sent is not right: 422. */
        INVALID(422),
        /** The state of things does not allow it (any more): 409. */
        CONFLICT(409),
        /** It is not known who asks: 401. */
        UNAUTHENTICATED(401),
        /** This person may not do it: 403. */
        FORBIDDEN(403),
        /** What it is about does not exist, or not for this person: 404. */
        NOT_FOUND(404),
        /** Somebody else has changed it since it was read: 412. */
        STALE(412),
        /** Larger than accepted: 413. */
        TOO_LARGE(413),
        /** A kind of content that is not accepted: 415. */
        UNSUPPORTED(415),
        /** Too many tries, come back later: 429. */
        TOO_MANY(429),
        /** There is no room left to keep it: 507. */
        NO_ROOM(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String type;
    private final Map<String, String> errors;

    private RuleViolated(Kind kind, String type, String sentence, Map<String, String> errors) {
        super(sentence);
        this.kind = kind;
        this.type = type;
        this.errors = errors;
    }

    /** @param type a stable word for programs, kebab-case */
    public static RuleViolated of(Kind kind, String type, String sentence) {
        return new RuleViolated(kind, type, sentence, Map.of());
    }

    public static RuleViolated conflict(String type, String sentence) {
        return of(Kind.CONFLICT, type, sentence);
    }

    public static RuleViolated forbidden(String type, String sentence) {
        return of(Kind.FORBIDDEN, type, sentence);
    }

    public static RuleViolated notFound(String what) {
        return of(Kind.NOT_FOUND, "not-found", what + "不存在，或您无权查看");
    }

    public static RuleViolated stale() {
        return of(Kind.STALE, "stale", "该内容已被他人修改，请刷新后核对再保存，您填写的内容不会丢失");
    }

    public static RuleViolated invalid(String field, String sentence) {
        return invalid(Map.of(field, sentence));
    }

    /** @param errors field → sentence */
    public static RuleViolated invalid(Map<String, String> errors) {
        String sentence =
                errors.size() == 1 ? errors.values().iterator().next() : "有 " + errors.size() + " 处填写不符合要求，请逐项改正";
        return new RuleViolated(Kind.INVALID, "invalid", sentence, Map.copyOf(errors));
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
