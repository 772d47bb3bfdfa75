package org.duban.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> items, long total) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size());
    }

    /** @param count asked only if the page itself does not tell how long the list is: it does where the list ends on it */
    public static <T> Page<T> of(List<T> items, PageRequest request, LongSupplier count) {
        boolean endsHere = items.size() < request.limit() && (!items.isEmpty() || request.offset() == 0);
        return new Page<>(items, endsHere ? request.offset() + items.size() : count.getAsLong());
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), total);
    }
}
