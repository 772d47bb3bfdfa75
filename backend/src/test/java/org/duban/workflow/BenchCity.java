package org.duban.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.duban.testing.DemoPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A city for benchmarks: a committee office, departments, and many handlers in the first of them. */
@TestComponent
class BenchCity {

    static final int DEPARTMENTS = 300;
    static final String FIRST = "部门1";
    /** A department with one handler, whom no plan of the benchmark names. */
    static final String QUIET = "部门7";

    static final String CLERK = "clerk";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    PasswordEncoder passwords;

    void build(int handlers) {
        long city = unit("city", "临汾市", "CITY", null);
        long first = unit("d1", FIRST, "CITY_DEPARTMENT", null);
        long[] others = IntStream.rangeClosed(2, DEPARTMENTS)
                .mapToLong(n -> unit("d" + n, "部门" + n, "CITY_DEPARTMENT", null))
                .toArray();
        long office = unit("office", "市残工委办公室", "COMMITTEE_OFFICE", first);
        jdbc.sql("update unit set parent_id = :city where id <> :city")
                .param("city", city)
                .update();
        String hash = passwords.encode(DemoPassword.VALUE);
        person("office", office, "OFFICE", hash);
        person("leader", office, "LEADER", hash);
        administrator("auditor", "AUDITOR", hash);
        administrator("sysadmin", "SYSTEM_ADMIN", hash);
        administrator("security", "SECURITY_ADMIN", hash);
        person(CLERK, others[5], "HANDLER", hash);
        IntStream.rangeClosed(1, handlers).forEach(n -> person("handler" + n, first, "HANDLER", hash));
    }

    private long unit(String code, String name, String kind, @Nullable Long host) {
        var row = new HashMap<String, Object>(
                Map.of("code", code, "name", name, "full_name", name, "kind", kind, "valid_from", "2000-01-01"));
        row.put("host_unit_id", host);
        return insert("unit", row);
    }

    private void person(String username, long unit, String role, String hash) {
        long person = insert("person", Map.of("name", username));
        insert("post", Map.of("person_id", person, "unit_id", unit, "kind", role, "valid_from", "2000-01-01"));
        account(username, role, hash, person);
    }

    private void administrator(String username, String role, String hash) {
        account(username, role, hash, null);
    }

    private void account(String username, String role, String hash, @Nullable Long person) {
        var row = new HashMap<String, Object>(Map.of(
                "username",
                username,
                "display_name",
                username,
                "password_hash",
                hash,
                "password_changed_at",
                LocalDateTime.now(Clock.systemDefaultZone()),
                "password_expires",
                false));
        row.put("person_id", person);
        long account = insert("account", row);
        jdbc.sql("insert into account_role (account_id, role_name) values (?, ?)")
                .params(List.of(account, role))
                .update();
    }

    private long insert(String table, Map<String, ?> row) {
        return new SimpleJdbcInsert(dataSource)
                .withTableName(table)
                .usingColumns(row.keySet().toArray(String[]::new))
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(row)
                .longValue();
    }
}
