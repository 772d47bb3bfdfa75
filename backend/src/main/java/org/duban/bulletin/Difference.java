package org.duban.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say now and the bulletin does not, or the other way round.
 *
 * @param before null for what is new
 * @param now null for what is no more
 */
record Difference(
        String factKey,
        Chapter chapter,
        @Nullable Statement before,
        @Nullable NewStatement now) {

    static List<Difference> between(List<Statement> stated, List<NewStatement> filled) {
        Map<String, Statement> before = new LinkedHashMap<>();
        stated.stream().filter(Difference::isFact).forEach(one -> before.put(one.factKey(), one));
        List<Difference> found = new ArrayList<>();
        for (NewStatement now : filled) {
            Statement one = before.remove(now.factKey());
            if (one == null || !one.filled().equals(now.words())) {
                found.add(new Difference(now.factKey(), now.chapter(), one, now));
            }
        }
        before.values().forEach(gone -> found.add(new Difference(gone.factKey(), gone.chapter(), gone, null)));
        return found;
    }

    /** Matters come and go by themselves, not with the facts. */
    private static boolean isFact(Statement statement) {
        return statement.orderId() == null;
    }
}
