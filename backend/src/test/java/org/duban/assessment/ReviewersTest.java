package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewersTest {
    private static final long COMMITTEE = 1;
    private static final long HOST = 2;
    private static final long UNIT = 3;

    private final User mayor = user("mayor", 10, held(Role.LEADER, COMMITTEE, null));
    private final User secretary = user("secretary", 11, held(Role.LEADER, COMMITTEE, null));
    private final User clerk = user("clerk", 12, held(Role.OFFICE, HOST, null));
    private final User colleague = user("colleague", 13, held(Role.OFFICE, HOST, null));

    @Test
    void a_leader_reviews_what_the_office_verified() {
        assertThat(Reviewers.role(UNIT, verified("clerk", mayor, clerk))).isEqualTo(Role.LEADER);
        assertThat(Reviewers.bar(mayor, verified("clerk", mayor, clerk), UNIT)).isEmpty();
        assertThat(Reviewers.bar(clerk, verified("clerk", mayor, clerk), UNIT)).isPresent();
    }

    @Test
    void another_leader_reviews_what_a_leader_verified() {
        assertThat(Reviewers.role(HOST, verified("mayor", mayor, secretary, clerk)))
                .isEqualTo(Role.LEADER);
        assertThat(Reviewers.bar(mayor, verified("mayor", mayor, secretary), HOST))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("请由另一位残工委领导"));
    }

    @Test
    void somebody_of_the_office_does_where_the_only_leader_verified() {
        assertThat(Reviewers.role(UNIT, verified("mayor", mayor, clerk))).isEqualTo(Role.OFFICE);
    }

    @Test
    void nobody_of_the_unit_does_and_whom_to_appoint_is_said() {
        assertThat(Reviewers.role(HOST, verified("mayor", mayor, clerk, colleague)))
                .isEqualTo(Role.LEADER);
        assertThat(Reviewers.bar(mayor, verified("mayor", mayor, clerk), HOST))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("请为另一位不在该单位任职的残工委领导开设账号"));
    }

    @Test
    void a_deputy_of_the_verifier_is_no_other_person() {
        User deputy = user("deputy", 14, held(Role.LEADER, COMMITTEE, new Capacity.Absent(10, "市长")));

        assertThat(Reviewers.role(UNIT, verified("mayor", mayor, deputy, clerk)))
                .isEqualTo(Role.OFFICE);
        assertThat(Reviewers.bar(deputy, verified("mayor", mayor, deputy, clerk), UNIT))
                .isPresent();
    }

    private static Reviewers.Verifier verified(String account, User... among) {
        return new Reviewers.Verifier(account, Arrays.asList(among));
    }

    private static Capacity held(Role role, long home, Capacity.@Nullable Absent absent) {
        return new Capacity(role, COMMITTEE, "残工委办公室", home, true, absent);
    }

    private static User user(String name, long person, Capacity held) {
        return new User(name, person, name, COMMITTEE, "残工委办公室", held.homeUnitId(), Set.of(held.role()), List.of(held));
    }
}
