package org.duban.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawingProperties {

    @Property
    void each_task_gets_its_seats_from_those_who_may_without_doubles_and_the_seed_draws_them_again(
            @ForAll @IntRange(min = 1, max = 40) int tasks,
            @ForAll @IntRange(min = 1, max = 12) int experts,
            @ForAll @IntRange(min = 3, max = 9) int seats,
            @ForAll long seed) {
        Map<Long, List<Long>> eligible = some(tasks, experts, seed);

        Map<Long, List<Long>> drawn = Drawing.draw(eligible, seats, seed);

        assertThat(drawn).isEqualTo(Drawing.draw(DrawnFrom.read(DrawnFrom.write(eligible)), seats, seed));
        assertThat(drawn).isEqualTo(Drawing.draw(listedOtherwise(eligible), seats, seed));
        eligible.forEach((task, people) -> assertThat(drawn.get(task))
                .hasSize(Math.min(seats, people.size()))
                .doesNotHaveDuplicates()
                .isSubsetOf(people));
    }

    @Property
    void where_everybody_may_score_everything_nobody_has_more_than_one_task_more_than_another(
            @ForAll @IntRange(min = 1, max = 40) int tasks,
            @ForAll @IntRange(min = 3, max = 12) int experts,
            @ForAll long seed) {
        Map<Long, List<Long>> eligible = new LinkedHashMap<>();
        LongStream.rangeClosed(1, tasks).forEach(task -> eligible.put(task, people(experts)));
        Map<Long, Integer> loads = new HashMap<>();
        people(experts).forEach(person -> loads.put(person, 0));

        Drawing.draw(eligible, 3, seed)
                .values()
                .forEach(drawn -> drawn.forEach(person -> loads.merge(person, 1, Integer::sum)));

        assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                .isLessThanOrEqualTo(1);
    }

    @Property
    void one_more_is_one_of_those_with_the_fewest(@ForAll @IntRange(min = 1, max = 12) int experts, @ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, Integer> loads = new HashMap<>();
        people(experts).forEach(person -> loads.put(person, random.nextInt(5)));

        long next = Drawing.one(people(experts), loads, seed).orElseThrow();

        assertThat(loads.get(next)).isEqualTo(Collections.min(loads.values()));
        assertThat(Drawing.one(List.of(), loads, seed)).isEmpty();
    }

    /** Written down once: another machine, another year, another Java must draw these. */
    @Example
    void experts_that_were_drawn_years_ago_are_drawn_again() {
        Map<Long, List<Long>> eligible = new LinkedHashMap<>();
        eligible.put(1L, people(6));
        eligible.put(2L, people(6));
        eligible.put(3L, List.of(2L, 4L, 6L));

        assertThat(Drawing.draw(eligible, 3, 123_456_789).toString()).isEqualTo(DRAWN);
    }

    private static final String DRAWN = "{1=[3, 4, 5], 2=[1, 2, 6], 3=[2, 4, 6]}";

    private static Map<Long, List<Long>> some(int tasks, int experts, long seed) {
        Random random = new Random(seed);
        Map<Long, List<Long>> eligible = new LinkedHashMap<>();
        LongStream.rangeClosed(1, tasks)
                .forEach(task -> eligible.put(
                        task,
                        people(experts).stream()
                                .filter(person -> random.nextInt(4) > 0)
                                .toList()));
        return eligible;
    }

    private static Map<Long, List<Long>> listedOtherwise(Map<Long, List<Long>> eligible) {
        Map<Long, List<Long>> other = new LinkedHashMap<>();
        eligible.forEach((task, people) -> {
            List<Long> reversed = new ArrayList<>(people);
            Collections.reverse(reversed);
            other.put(task, reversed);
        });
        return other;
    }

    private static List<Long> people(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
