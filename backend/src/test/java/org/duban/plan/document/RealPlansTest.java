package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.plan.document.Defect.Kind;
import org.junit.jupiter.api.Test;

class RealPlansTest {
    @Test
    void linfen_gives_its_tasks_and_assignments() {
        PlanDraft plan = Plans.real("linfen-2021-2025.txt");
        assertThat(plan.tasks().stream()
                        .collect(Collectors.groupingBy(Plans::section, LinkedHashMap::new, Collectors.counting()))
                        .values())
                .containsExactly(6L, 5L, 10L, 4L, 6L);
        assertThat(plan.assignments()).isEqualTo(155);
        List<Role> roles =
                plan.tasks().stream().flatMap(task -> task.roles().stream()).toList();
        assertThat(roles.stream().filter(role -> !role.group()).map(Role::unit).distinct())
                .hasSize(37);
        assertThat(roles.stream().filter(Role::group)).hasSize(1);
        assertThat(Plans.defects(plan))
                .containsEntry(Kind.SEVERAL_LEADS, 4L)
                .containsEntry(Kind.NO_LEAD, 6L)
                .containsEntry(Kind.AMBIGUOUS_SEPARATOR, 1L)
                .doesNotContainKeys(
                        Kind.NO_UNIT,
                        Kind.DUPLICATE_NUMBER,
                        Kind.TEXT_CUT_OFF,
                        Kind.UNCERTAIN_TASK,
                        Kind.CONTRADICTING_NUMBER);
    }

    @Test
    void linfen_gives_its_indicators() {
        PlanDraft plan = Plans.real("linfen-2021-2025.txt");
        assertThat(plan.indicators().stream()
                        .map(i -> i.number() + " " + i.unit() + " " + i.target().kind() + " "
                                + i.target().comparator() + " " + i.target().value() + " " + i.attribute()))
                .containsExactly(
                        "1 % RELATIVE null null ANTICIPATORY",
                        "2 人次 CUMULATIVE = 6000 ANTICIPATORY",
                        "3 % HOLD = 100 BINDING",
                        "4 % HOLD = 100 BINDING",
                        "5 % HOLD = 100 BINDING",
                        "6 % STRICT > 90 ANTICIPATORY",
                        "7 % STRICT > 95 ANTICIPATORY",
                        "8 % REACH ≥ 97 BINDING",
                        "9 % REACH ≥ 85 BINDING",
                        "10 % REACH ≥ 85 BINDING",
                        "11 户 CUMULATIVE = 1561 BINDING");
        assertThat(plan.indicators().get(0).target().text()).isEqualTo("与全市地区生产总值增长同步");
    }

    @Test
    void linfen_gives_its_key_projects() {
        PlanDraft plan = Plans.real("linfen-2021-2025.txt");
        assertThat(plan.columns()).extracting(Column::number).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        TreeMap<String, Long> byColumn = plan.keyProjects().stream()
                .collect(Collectors.groupingBy(p -> p.column().number(), TreeMap::new, Collectors.counting()));
        assertThat(byColumn).hasToString("{2=8, 3=7, 4=6, 5=5, 6=7, 7=8, 8=5}");
    }

    @Test
    void a_convention_stated_once_leads_all_tasks_of_guofa() {
        PlanDraft plan = Plans.real("guofa-2019-3.txt");
        assertThat(plan.tasks()).hasSize(21).allSatisfy(task -> {
            assertThat(task.roles().get(0).kind()).isEqualTo(RoleKind.LEAD);
            assertThat(task.roles().stream().skip(1)).allMatch(role -> role.kind() == RoleKind.PARTICIPANT);
        });
        assertThat(Plans.defects(plan)).doesNotContainKeys(Kind.NO_LEAD, Kind.SEVERAL_LEADS, Kind.TEXT_CUT_OFF);
    }

    @Test
    void the_goal_that_opens_the_numbering_of_guangzhou_is_left_to_a_person() {
        PlanDraft plan = Plans.real("guangzhou-talent-2012-excerpt.txt");
        assertThat(plan.tasks())
                .extracting(Task::number)
                .hasSize(18)
                .startsWith("2", "3")
                .endsWith("19");
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(task.roles().get(0).kind()).isEqualTo(RoleKind.LEAD));
        assertThat(Plans.defects(plan))
                .containsEntry(Kind.UNCERTAIN_TASK, 1L)
                .doesNotContainKey(Kind.AMBIGUOUS_SEPARATOR);
    }
}
