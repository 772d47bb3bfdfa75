package org.duban.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> items, long total) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size());
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), total);
    }
}
