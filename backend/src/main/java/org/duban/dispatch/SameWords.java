package org.duban.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which texts of a report repeat the last one word for word, so that nobody signs old words unseen. */
final class SameWords {

    private SameWords() {}

    static List<String> of(ProgressReport now, @Nullable ProgressReport before) {
        return before == null
                ? List.of()
                : fields(
                        same(now.done(), before.done()),
                        same(now.problems(), before.problems()),
                        same(now.nextSteps(), before.nextSteps()));
    }

    static List<String> of(ProgressPart now, @Nullable ProgressPart before) {
        return before == null
                ? List.of()
                : fields(
                        same(now.done(), before.done()),
                        same(now.problems(), before.problems()),
                        same(now.nextSteps(), before.nextSteps()));
    }

    private static List<String> fields(boolean done, boolean problems, boolean next) {
        List<String> fields = new ArrayList<>();
        if (done) {
            fields.add("done");
        }
        if (problems) {
            fields.add("problems");
        }
        if (next) {
            fields.add("next");
        }
        return fields;
    }

    private static boolean same(@Nullable String now, @Nullable String before) {
        return now != null && !now.isBlank() && before != null && now.strip().equals(before.strip());
    }
}
