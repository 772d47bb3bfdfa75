package org.duban.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list that holds the rows behind a number. */
record Rows(String path, List<String> conditions) {

    static Rows of(String path) {
        return new Rows(path, List.of());
    }

    /** The same list with one more condition; none when there is no value. */
    Rows and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<String> more = new ArrayList<>(conditions);
        more.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new Rows(path, List.copyOf(more));
    }

    String address() {
        return conditions.isEmpty() ? path : path + "?" + String.join("&", conditions);
    }
}
