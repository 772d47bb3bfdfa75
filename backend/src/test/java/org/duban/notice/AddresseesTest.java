package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.notice.Addressees.Addressee;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final Capacity.Absent AWAY = new Capacity.Absent(7, "王芳");
    private final User head = user("head", 7, new Capacity(Role.HEAD, 1, "市民政局", 1, true, null));
    private final User deputy = user(
            "deputy",
            8,
            new Capacity(Role.HANDLER, 1, "市民政局", 1, true, null),
            new Capacity(Role.HEAD, 1, "市民政局", 1, true, AWAY),
            new Capacity(Role.LEADER, 2, "临汾市", 2, true, AWAY));
    private final Addressees addressees = new Addressees(List.of(head, deputy));

    @Test
    void a_deputy_is_told_for_the_absent_what_they_would_not_be_told_themselves() {
        assertThat(addressees.of("unit:1:HEAD"))
                .containsExactly(new Addressee(head, null), new Addressee(deputy, "王芳"));
        assertThat(addressees.of("role:LEADER")).containsExactly(new Addressee(deputy, "王芳"));
        assertThat(addressees.of("staff:7")).containsExactly(new Addressee(head, null), new Addressee(deputy, "王芳"));
    }

    @Test
    void what_is_the_deputys_own_is_told_without_another_name() {
        assertThat(addressees.of("unit:1")).containsExactly(new Addressee(head, null), new Addressee(deputy, null));
        assertThat(addressees.of("staff:8")).containsExactly(new Addressee(deputy, null));
        assertThat(addressees.of("person:deputy")).containsExactly(new Addressee(deputy, null));
        assertThat(addressees.of("unit:3")).isEmpty();
    }

    private static User user(String name, long person, Capacity... held) {
        Set<Role> roles = Arrays.stream(held).map(Capacity::role).collect(Collectors.toSet());
        return new User(name, person, name, 1L, "市民政局", 1L, roles, List.of(held));
    }
}
