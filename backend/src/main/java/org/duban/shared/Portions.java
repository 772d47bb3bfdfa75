package org.duban.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in portions that one statement can carry. */
public final class Portions {
    private Portions() {}

    /** @param size how many elements a portion has; the last may have fewer */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            portions.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return portions;
    }
}
