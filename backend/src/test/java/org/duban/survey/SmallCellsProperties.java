package org.duban.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * No hidden number can be reckoned. The attacker knows the rule itself: all tables that would be shown alike are laid side by
 * side, and each hidden cell must have at least two values among them.
 */
class SmallCellsProperties {

    @Property(tries = 120)
    void of_numbers_with_a_total_none_can_be_reckoned(
            @ForAll @IntRange(min = 1, max = 32) int people, @ForAll @IntRange(min = 2, max = 4) int options) {
        nothingCanBeReckoned(summingTo(people, options), SmallCells::ofTotal);
    }

    @Property(tries = 40)
    void of_steps_of_satisfaction_none_can_be_reckoned(@ForAll @IntRange(min = 1, max = 22) int people) {
        nothingCanBeReckoned(summingTo(people, 5), counts -> {
            Scale scale = Scale.of(counts);
            List<Object> told = new ArrayList<>(scale.counts());
            told.add(scale.satisfied());
            told.add(scale.satisfiedAtLeast());
            told.add(scale.mean());
            return told;
        });
    }

    @Property(tries = 60)
    void of_many_ticks_none_can_be_reckoned(
            @ForAll @IntRange(min = 1, max = 14) int people, @ForAll @IntRange(min = 2, max = 3) int options) {
        List<List<Integer>> tables = upTo(people, options).stream()
                .filter(counts -> sum(counts) >= people)
                .toList();
        nothingCanBeReckoned(tables, counts -> SmallCells.ofTicks(counts, people));
    }

    @Property(tries = 200)
    void what_is_small_is_hidden_and_what_is_shown_is_true(
            @ForAll @IntRange(max = 12) int a, @ForAll @IntRange(max = 90) int b, @ForAll @IntRange(max = 900) int c) {
        List<Integer> counts = List.of(a, b, c);
        for (List<Integer> shown : List.of(SmallCells.ofTotal(counts), SmallCells.ofTicks(counts, b + c))) {
            for (int i = 0; i < counts.size(); i++) {
                assertThat(shown.get(i) == null || shown.get(i) >= 5).isTrue();
                assertThat(shown.get(i) == null || shown.get(i).equals(counts.get(i)))
                        .isTrue();
            }
        }
    }

    @Example
    void large_numbers_are_all_shown() {
        assertThat(SmallCells.ofTotal(List.of(5, 50, 500))).containsExactly(5, 50, 500);
    }

    @Example
    void one_small_number_takes_the_next_with_it() {
        assertThat(SmallCells.ofTotal(List.of(2, 50, 9))).containsExactly(null, 50, null);
    }

    @Example
    void a_few_who_are_not_satisfied_do_not_hide_how_many_are() {
        Scale scale = Scale.of(List.of(120, 60, 15, 4, 1));
        assertThat(scale.satisfied()).isEqualByComparingTo("90.0");
        assertThat(scale.counts()).containsExactly(120, 60, 15, null, null);
        assertThat(scale.mean()).isNull();
        assertThat(Scale.of(List.of(120, 78, 2, 0, 0)).satisfiedAtLeast()).isEqualByComparingTo("98.0");
        assertThat(Scale.of(List.of(10, 10, 10, 10, 10)).mean()).isEqualByComparingTo("3.00");
    }

    private static void nothingCanBeReckoned(
            List<List<Integer>> tables, Function<List<Integer>, ? extends List<?>> shown) {
        Map<List<?>, List<Set<Integer>>> possible = new HashMap<>();
        for (List<Integer> counts : tables) {
            List<Set<Integer>> values =
                    possible.computeIfAbsent(shown.apply(counts), alike -> IntStream.range(0, counts.size())
                            .<Set<Integer>>mapToObj(i -> new HashSet<>())
                            .toList());
            IntStream.range(0, counts.size()).forEach(i -> values.get(i).add(counts.get(i)));
        }
        possible.forEach((told, values) -> {
            for (int i = 0; i < values.size(); i++) {
                if (Objects.isNull(told.get(i))) {
                    assertThat(values.get(i)).as("cell %s of %s", i, told).hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static List<List<Integer>> summingTo(int total, int cells) {
        if (cells == 1) {
            return List.of(List.of(total));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first <= total; first++) {
            for (List<Integer> rest : summingTo(total - first, cells - 1)) {
                all.add(with(first, rest));
            }
        }
        return all;
    }

    private static List<List<Integer>> upTo(int most, int cells) {
        if (cells == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> rest : upTo(most, cells - 1)) {
            IntStream.rangeClosed(0, most).forEach(first -> all.add(with(first, rest)));
        }
        return all;
    }

    private static List<Integer> with(int first, List<Integer> rest) {
        List<Integer> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
