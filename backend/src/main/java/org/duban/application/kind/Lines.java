package org.duban.application.kind;

import java.util.ArrayList;
import java.util.List;
import org.duban.application.Line;
import org.jspecify.annotations.Nullable;

/** Gathers what an application says; what was left open is not said. */
final class Lines {
    private final List<Line> lines = new ArrayList<>();

    Lines say(String label, @Nullable Object text) {
        if (text != null && !text.toString().isBlank()) {
            lines.add(new Line(label, text.toString().strip()));
        }
        return this;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
