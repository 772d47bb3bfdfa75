package org.duban.rectification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.FormCheck;
import org.jspecify.annotations.Nullable;

/** What a unit did about a finding, what came of it, and what proves it. */
public record RectifiedForm(
        @Nullable String measures,
        @Nullable String result,
        @Nullable List<Long> evidenceIds) {
    private static final int TEXT = 10_000;
    private static final int MOST_EVIDENCE = 50;

    Set<Long> evidence() {
        return evidenceIds == null
                ? Set.of()
                : evidenceIds.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void check() {
        new FormCheck()
                .required("measures", measures, "采取的整改措施", TEXT)
                .required("result", result, "整改成效", TEXT)
                .that(evidence().size() <= MOST_EVIDENCE, "evidenceIds", "佐证材料不超过 " + MOST_EVIDENCE + " 件")
                .done();
    }
}
