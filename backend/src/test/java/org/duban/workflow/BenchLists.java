package org.duban.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of {@code bench-lists.txt}: who asks, what, and why one needs more rows than others. */
final class BenchLists {

    /** A page of a unit that owns 1 % of the plan, twice over. */
    private static final long MOST = 30_000;

    private static final String NO_LIST = "none ";
    private static final Pattern LINE = Pattern.compile("([a-z ]+) (/\\S+)(?: -- (\\d+): (.+))?");

    private BenchLists() {}

    /** @param most how many rows may be examined */
    record Call(
            String who, String path, long most, @Nullable String reason) {}

    static List<Call> calls() {
        return lines().filter(line -> !line.startsWith(NO_LIST))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .flatMap(BenchLists::calls)
                .toList();
    }

    private static Stream<Call> calls(Matcher line) {
        String path = line.group(2);
        long most = line.group(3) == null ? MOST : Long.parseLong(line.group(3));
        String reason = line.group(4);
        return Arrays.stream(line.group(1).split(" ")).map(who -> new Call(who, path, most, reason));
    }

    /** What answers no list. */
    static List<String> others() {
        return lines().filter(line -> line.startsWith(NO_LIST))
                .map(line -> line.substring(NO_LIST.length()))
                .toList();
    }

    private static Stream<String> lines() {
        return BenchPlan.resource("bench-lists.txt").lines().filter(line -> !line.startsWith("#"));
    }
}
