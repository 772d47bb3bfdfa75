package org.duban.expert;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For each task who could be drawn, as it is kept: a line a task, its number first and then those of the people. */
final class DrawnFrom {
    private DrawnFrom() {}

    static String write(Map<Long, ? extends Collection<Long>> eligible) {
        return eligible.entrySet().stream()
                .map(task -> task.getKey() + ":"
                        + task.getValue().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    static Map<Long, List<Long>> read(String text) {
        Map<Long, List<Long>> eligible = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(":", -1))
                .forEach(parts -> eligible.put(Long.valueOf(parts[0]), ids(parts[1])));
        return eligible;
    }

    private static List<Long> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
