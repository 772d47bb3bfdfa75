package org.duban.ruletable;

import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Tries rows on today's facts and writes nothing; told by the room that knows the facts of a table. */
public interface TableTrial {
    String table();

    /** @param planId null for all plans */
    Result run(Trial trial, @Nullable Long planId, PageRequest page);

    /** What is tried: the rows, under a name by which their answers may be remembered. */
    record Trial(RuleTable table, String key, List<RuleRow> rows) {}

    /** @param judged how many open tasks were looked at */
    record Result(int judged, List<Count> counts, Page<Change> changes) {}

    /** How many get a verdict now, and how many would. */
    record Count(String value, String label, int before, int after) {}

    /** @param overridden whether a signed override hides either verdict */
    record Change(long planTaskId, String number, String title, Verdict before, Verdict after, boolean overridden) {}

    record Verdict(String value, String label, String sentence) {}
}
