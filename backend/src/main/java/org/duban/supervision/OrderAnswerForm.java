package org.duban.supervision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.FormCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answers to an order.
 *
 * @param answer what was done
 * @param measures what is being done
 * @param promisedUntil when it will be made up for
 * @param causeNote why it was late, in the unit's words
 * @param evidenceIds what proves the answer, uploaded for the task
 */
public record OrderAnswerForm(
        @Nullable String answer,
        @Nullable String measures,
        @Nullable LocalDate promisedUntil,
        @Nullable LatenessCause cause,
        @Nullable String causeNote,
        @Nullable List<Long> evidenceIds) {

    private static final int ANSWER = 10_000;
    private static final int MOST_EVIDENCE = 50;
    private static final int NOTE = 500;

    Set<Long> evidence() {
        return evidenceIds == null
                ? Set.of()
                : evidenceIds.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    FormCheck check() {
        return new FormCheck()
                .required("answer", answer, "办理情况", ANSWER)
                .required("measures", measures, "采取的措施", ANSWER)
                .chosen("promisedUntil", promisedUntil, "完成时间")
                .that(cause != null && cause != LatenessCause.UNSTATED, "cause", "请选择未按期办结的原因")
                .that(
                        cause != LatenessCause.OTHER || causeNote != null && !causeNote.isBlank(),
                        "causeNote",
                        "选择“其他”的，请写明原因")
                .optional("causeNote", causeNote, "原因说明", NOTE)
                .that(evidence().size() <= MOST_EVIDENCE, "evidenceIds", "佐证材料不超过 " + MOST_EVIDENCE + " 件");
    }
}
