package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.organisation.Units;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class UsersTest {

    @Autowired
    Users users;

    @Autowired
    SessionContext sessions;

    @Autowired
    AccountMapper accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everybody_is_who_they_would_be_if_they_signed_in() {
        LocalDate today = LocalDate.now(clock);
        long away = person("mz-head");
        jdbc.sql("insert into absence (person_id, deputy_id, valid_from, valid_to, reason) values (?, ?, ?, ?, '学习')")
                .params(away, person("mz-handler"), today, today)
                .update();
        jdbc.sql("update account set enabled = false where username = 'cl-head'")
                .update();

        List<User> all = users.all();

        assertThat(all).hasSizeGreaterThan(50).allSatisfy(user -> assertThat(user)
                .isEqualTo(sessions.signedIn(Objects.requireNonNull(accounts.byUsername(user.username())))
                        .getPrincipal()));
        assertThat(all).extracting(User::username).doesNotContain("cl-head");
        assertThat(all)
                .filteredOn(user -> user.username().equals("mz-handler"))
                .singleElement()
                .satisfies(deputy -> assertThat(deputy.actingFor())
                        .extracting(Capacity.Absent::personId)
                        .containsExactly(away));
    }

    @Test
    void only_an_heir_looks_for_former_units_and_nobody_misses_one() {
        long civilAffairs = unit("市民政局");
        long health = unit("市卫健委");
        jdbc.sql("update unit set valid_to = ?, successor_id = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), civilAffairs, health)
                .update();

        List<Capacity> held =
                users.all().stream().flatMap(user -> user.capacities().stream()).toList();

        assertThat(held)
                .filteredOn(Capacity::isHeir)
                .isNotEmpty()
                .allSatisfy(heir -> assertThat(heir.unitId()).isEqualTo(civilAffairs))
                .allSatisfy(heir -> assertThat(heir.isOf(health, units)).isTrue());
        assertThat(held)
                .filteredOn(other -> other.unitId() != civilAffairs && other.unitId() != health)
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.isOf(health, units)).isFalse());
        assertThat(held).allSatisfy(capacity -> assertThat(capacity.lineage(units))
                .isEqualTo(units.lineage(capacity.unitId())));
    }

    private long unit(String name) {
        return jdbc.sql("select id from unit where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long person(String username) {
        return jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
