package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    private long person(String username) {
        return jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
