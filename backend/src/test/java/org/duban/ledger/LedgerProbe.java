package org.duban.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.TaskScope;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Everything the ledger shows of a plan, by a clock of the test's own. */
public final class LedgerProbe {
    private static final PageRequest ALL = new PageRequest(1, 200, null);

    private final Ledger ledger;
    private final PastLists lists;

    public LedgerProbe(ApplicationContext spring, Clock clock) {
        TaskScope everything = spring.getBean(TaskScope.class);
        LedgerMapper mapper = spring.getBean(LedgerMapper.class);
        ledger = new Ledger(mapper, new LedgerFacts(mapper, clock), everything, clock);
        lists = new PastLists(spring.getBean(PastListMapper.class), everything, clock);
    }

    /** @param asOf null for what it shows now */
    public List<Object> shown(long planId, @Nullable LocalDate asOf) {
        LedgerFilter filter =
                new LedgerFilter(planId, null, null, null, null, null, null, null, null, null, null, null, asOf);
        return List.of(
                ledger.lines(filter, ALL),
                ledger.tasks(filter, ALL),
                lists.reports(planId, null, null, asOf, ALL),
                lists.assignments(planId, null, null, null, asOf, ALL));
    }
}
