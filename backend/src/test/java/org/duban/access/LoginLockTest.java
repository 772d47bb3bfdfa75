package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class LoginLockTest {
    @LocalServerPort
    int port;

    @Test
    void the_fifth_wrong_password_locks_and_even_the_right_one_no_longer_helps() {
        List<String> answers = failures("tj-handler", 5);

        assertThat(answers.get(3)).contains("再错 1 次将锁定 15 分钟");
        assertThat(answers.get(4)).contains("已锁定至").contains("安全管理员解锁");
        var answer = new Caller(port).login("tj-handler", DemoPassword.VALUE);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().path("type").asString()).isEqualTo("login-locked");
    }

    @Test
    void a_name_that_does_not_exist_is_answered_in_the_same_words() {
        List<String> real = failures("tj-head", 6);
        List<String> invented = failures("nobody-at-all", 6);

        assertThat(invented.subList(0, 4)).isEqualTo(real.subList(0, 4));
        assertThat(invented.get(5)).startsWith("连续 5 次登录失败");
    }

    @Test
    void a_right_password_in_between_starts_the_count_again() {
        failures("kx-handler", 4);

        assertThat(new Caller(port).login("kx-handler", DemoPassword.VALUE).status())
                .isEqualTo(200);

        assertThat(failures("kx-handler", 1).get(0)).contains("再错 4 次");
    }

    @Test
    void the_security_administrator_unlocks() {
        failures("kx-head", 5);
        var secadmin = Caller.signedIn(port, "secadmin");
        var locked =
                secadmin.get("/api/accounts?q=kx-head").json().path("items").get(0);
        assertThat(locked.path("lockedUntil").isNull()).isFalse();

        secadmin.post("/api/accounts/" + locked.path("id").asLong() + "/unlocking", "{}");

        assertThat(new Caller(port).login("kx-head", DemoPassword.VALUE).status())
                .isEqualTo(200);
    }

    private List<String> failures(String username, int times) {
        var caller = new Caller(port);
        return IntStream.range(0, times)
                .mapToObj(i ->
                        caller.login(username, "wrong").json().path("detail").asString())
                .toList();
    }
}
