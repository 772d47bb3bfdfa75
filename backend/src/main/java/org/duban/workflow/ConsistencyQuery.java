package org.duban.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A query of {@code sql/consistency.sql} whose every row is a breach of its sentence, named by its first column. */
record ConsistencyQuery(String name, String sentence, String sql) {

    private static final Pattern CHECK = Pattern.compile("-- check: ([a-z-]+)，(.+)\\n([^;]+);");

    static List<ConsistencyQuery> all() {
        try {
            String file = new ClassPathResource("sql/consistency.sql").getContentAsString(StandardCharsets.UTF_8);
            return CHECK.matcher(file).results().map(ConsistencyQuery::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsistencyQuery of(MatchResult check) {
        return new ConsistencyQuery(check.group(1), check.group(2), check.group(3));
    }
}
