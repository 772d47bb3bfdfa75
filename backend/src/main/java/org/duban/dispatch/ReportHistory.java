package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.shared.history.History;
import org.springframework.stereotype.Component;

/** Takes down how reports and their parts stand after each step, for lists as of a past day. */
@Component
class ReportHistory {
    private final ProgressMapper mapper;
    private final History history;
    private final Clock clock;

    ReportHistory(ProgressMapper mapper, History history, Clock clock) {
        this.mapper = mapper;
        this.history = history;
        this.clock = clock;
    }

    void remember(long reportId) {
        remember(List.of(reportId));
    }

    void remember(List<Long> reportIds) {
        if (reportIds.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        history.remember(KeptTables.REPORTS, reportIds, now);
        history.remember(KeptTables.PARTS, mapper.partIds(reportIds), now);
    }
}
