package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where the text says who does it, and maybe until when. */
record RoleStatement(
        Span span,
        List<Mention> mentions,
        @Nullable Deadline deadline,
        List<Span> ambiguities,
        List<Span> openEnds,
        boolean statesConvention,
        boolean isCutOff) {
    RoleStatement {
        mentions = List.copyOf(mentions);
        ambiguities = List.copyOf(ambiguities);
        openEnds = List.copyOf(openEnds);
    }

    RoleStatement at(Span other, boolean cutOff) {
        return new RoleStatement(other, mentions, deadline, ambiguities, openEnds, statesConvention, cutOff);
    }

    boolean namesUnits() {
        return !mentions.isEmpty();
    }

    /** Gathers what a statement says, list by list. */
    static final class Draft {
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Span> ambiguities = new ArrayList<>();
        private final List<Span> openEnds = new ArrayList<>();
        private @Nullable Deadline deadline;
        boolean statesConvention;

        void add(UnitList list) {
            mentions.addAll(list.mentions());
            if (list.ambiguity() != null) {
                ambiguities.add(list.ambiguity());
            }
            if (list.openEnd() != null) {
                openEnds.add(list.openEnd());
            }
        }

        void add(Deadline found) {
            deadline = deadline == null ? found : deadline;
        }

        boolean isEmpty() {
            return mentions.isEmpty() && deadline == null;
        }

        RoleStatement at(Span span) {
            return new RoleStatement(span, mentions, deadline, ambiguities, openEnds, statesConvention, false);
        }
    }
}
