package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duban.plan.PlanTaskRole;
import org.duban.plan.TaskRole;

class SharesProperties {
    /** Unit 90 stands for a group of three, and unit 1 was replaced by unit 2. */
    private final Shares shares = new Shares(
            role -> role.group() ? List.of(1L, 2L, 3L) : List.of(Objects.requireNonNull(role.unitId())),
            unit -> unit == 1 ? 2 : unit);

    @Property
    void nobody_gets_two_parts_and_nobody_is_left_out(@ForAll("roles") List<PlanTaskRole> roles) {
        Collection<Share> dealt = shares.of(roles);
        Set<Long> units = dealt.stream().map(Share::unitId).collect(Collectors.toSet());
        assertThat(units).hasSameSizeAs(dealt).doesNotContain(1L);
        roles.stream()
                .filter(role -> !role.group())
                .map(role -> Objects.requireNonNull(role.unitId()))
                .forEach(unit -> assertThat(units).contains(unit == 1 ? 2 : unit));
    }

    @Property
    void leads_come_first_and_keep_their_weight(@ForAll("roles") List<PlanTaskRole> roles) {
        List<TaskRole> dealt = shares.of(roles).stream().map(Share::role).toList();
        assertThat(dealt.contains(TaskRole.LEAD))
                .isEqualTo(roles.stream().anyMatch(role -> role.role() == TaskRole.LEAD));
        assertThat(dealt.subList(dealt.lastIndexOf(TaskRole.LEAD) + 1, dealt.size()))
                .doesNotContain(TaskRole.LEAD);
    }

    @Example
    void a_lead_that_is_also_in_the_group_of_participants_stays_the_lead() {
        assertThat(shares.of(List.of(
                        new PlanTaskRole(1, "各成员单位", null, TaskRole.PARTICIPANT, true, 7L),
                        new PlanTaskRole(2, "市民政局", 3L, TaskRole.LEAD, false, null))))
                .containsExactly(new Share(3, "市民政局", TaskRole.LEAD), new Share(2, "各成员单位", TaskRole.PARTICIPANT));
    }

    @Example
    void one_lead_or_one_unit_at_all_leaves_no_choice() {
        assertThat(Shares.leaveNoChoice(List.of(TaskRole.LEAD, TaskRole.PARTICIPANT)))
                .isTrue();
        assertThat(Shares.leaveNoChoice(List.of(TaskRole.JOINT))).isTrue();
        assertThat(Shares.leaveNoChoice(List.of(TaskRole.LEAD, TaskRole.LEAD))).isFalse();
        assertThat(Shares.leaveNoChoice(List.of(TaskRole.JOINT, TaskRole.JOINT)))
                .isFalse();
    }

    @Provide
    Arbitrary<List<PlanTaskRole>> roles() {
        Arbitrary<PlanTaskRole> role = Combinators.combine(
                        Arbitraries.longs().between(1, 8), Arbitraries.of(TaskRole.class), Arbitraries.of(true, false))
                .as((unit, part, group) -> new PlanTaskRole(0, "单位", group ? null : unit, part, group, null));
        return role.list().ofMaxSize(12);
    }
}
