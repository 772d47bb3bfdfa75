package org.duban.burden;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to be asked.
 *
 * @param planId of a round; nothing else needs it
 * @param planTaskIds the tasks it is about; none for a round on the whole plan
 * @param unitId who is asked, where it is one unit
 * @param workItemIds the duties that are urged
 * @param since from which day on what was said still counts; null for the rule of its kind
 */
public record Ask(
        Kind kind,
        @Nullable Long planId,
        List<Long> planTaskIds,
        @Nullable Long unitId,
        List<Long> workItemIds,
        @Nullable LocalDate since) {

    /** What sort of request it will be. */
    public enum Kind {
        URGE("催办"),
        INSTRUCTION("批示"),
        ROUND("加报");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Ask {
        planTaskIds = List.copyOf(planTaskIds);
        workItemIds = List.copyOf(workItemIds);
    }

    public static Ask urge(List<Long> workItemIds) {
        return new Ask(Kind.URGE, null, List.of(), null, workItemIds, null);
    }

    public static Ask instruction(long planTaskId, long unitId) {
        return new Ask(Kind.INSTRUCTION, null, List.of(planTaskId), unitId, List.of(), null);
    }

    static Ask round(long planId, List<Long> planTaskIds, LocalDate since) {
        return new Ask(Kind.ROUND, planId, planTaskIds, null, List.of(), since);
    }
}
