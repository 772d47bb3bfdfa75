package org.duban.application;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Inserts a row and tells its id. */
final class InsertedId {
    private InsertedId() {}

    static long of(JdbcTemplate jdbc, String sql, Object... values) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(
                                i + 1,
                                values[i] instanceof java.time.Instant at ? java.sql.Timestamp.from(at) : values[i]);
                    }
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
