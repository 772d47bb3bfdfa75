package org.duban.dispatch;

import static org.duban.dispatch.WorkPlanRules.orEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One part of a unit on its way through a workbook: what is asked, and what the draft or the last report says. */
record OfflinePart(
        RoundQueries.OwedPart part,
        List<Milestone> milestones,
        ReportPrefill.Prefill prefill,
        ReportDrafts.PartDraft draft) {

    /** By which a row of the workbook is known again. */
    String key() {
        return part.reportId() + "-" + part.assignmentId();
    }

    String task() {
        return part.number() + " " + part.title();
    }

    /** What stands in the form now: the draft, or else what was handed in last. */
    ProgressForm form() {
        if (draft.form() != null) {
            return draft.form();
        }
        ReportPrefill.Last last = prefill.last();
        return last == null
                ? new ProgressForm(null, null, null, List.of(), List.of(), List.of())
                : new ProgressForm(last.done(), last.problems(), last.next(), last.milestones(), List.of(), List.of());
    }

    Map<Long, MilestoneState> states() {
        Map<Long, MilestoneState> states = new LinkedHashMap<>();
        milestones.forEach(milestone -> states.put(milestone.id(), milestone.state()));
        orEmpty(form().milestones()).stream()
                .filter(said -> said.state() != null && said.milestoneId() != null)
                .forEach(said -> states.replace(
                        Objects.requireNonNull(said.milestoneId()), Objects.requireNonNull(said.state())));
        return states;
    }

    @Nullable
    FigureStatement stated(long figureId) {
        return orEmpty(form().figures()).stream()
                .filter(said -> said.figureId() != null && said.figureId() == figureId)
                .findFirst()
                .orElse(null);
    }
}
