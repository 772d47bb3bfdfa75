package org.duban.burden;

import org.duban.dispatch.ProgressReportsOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the fields of a round's forms when it opens, with one statement for all parts and one for all summaries: later
 * the work plans may say something else.
 */
@Component
class FieldCount {
    /** What was done, what stands in the way, what comes next. */
    private static final int TEXTS = 3;

    private final BurdenMapper mapper;

    FieldCount(BurdenMapper mapper) {
        this.mapper = mapper;
    }

    @EventListener
    void on(ProgressReportsOpened event) {
        if (!event.reports().isEmpty()) {
            long any = event.reports().get(0).reportId();
            mapper.countPartFields(any, TEXTS);
            mapper.countSummaryFields(any, TEXTS);
        }
    }
}
