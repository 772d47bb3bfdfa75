package org.duban.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; Spring binds it from {@code ?page=&size=&sort=}.
 *
 * @param page from 1
 * @param size 1 to 200, 20 when not given
 * @param sort names separated by commas, a leading minus for descending
 */
public record PageRequest(
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String sort) {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 200;

    public PageRequest {
        refuseOutside("page", page, 1, Integer.MAX_VALUE / MAX_SIZE);
        refuseOutside("size", size, 1, MAX_SIZE);
    }

    public int limit() {
        return size == null ? DEFAULT_SIZE : size;
    }

    public int offset() {
        return page == null ? 0 : (page - 1) * limit();
    }

    /**
     * The {@code order by} expression, made of the given columns alone, so that no text of a caller reaches the SQL.
     *
     * @param columns what may be sorted by → its SQL expression
     * @param otherwise the expression when no sort is asked; always the last tie-breaker
     */
    public String orderBy(Map<String, String> columns, String otherwise) {
        if (sort == null || sort.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(sort.split(","))
                .map(name -> direction(name.strip(), columns))
                .collect(Collectors.joining(", ", "", ", " + otherwise));
    }

    private static String direction(String name, Map<String, String> columns) {
        boolean descending = name.startsWith("-");
        String column = columns.get(descending ? name.substring(1) : name);
        if (column == null) {
            throw RuleViolated.invalid("sort", "不能按“" + name + "”排序，可用：" + String.join("、", columns.keySet()));
        }
        return column + (descending ? " desc" : "");
    }

    private static void refuseOutside(String name, @Nullable Integer given, int least, int most) {
        if (given != null && (given < least || given > most)) {
            throw RuleViolated.invalid(name, "应在 " + least + " 到 " + most + " 之间");
        }
    }
}
