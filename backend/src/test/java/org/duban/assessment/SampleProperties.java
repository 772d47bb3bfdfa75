package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SampleProperties {

    @Property
    void the_same_seed_draws_the_same_sample_of_the_size_asked_without_doubles(
            @ForAll @IntRange(max = 80) int population,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll long seed) {
        List<Long> all = tasks(population);
        int size = Sample.size(population, percent);
        List<Long> drawn = Sample.draw(all, size, seed);

        assertThat(drawn).isEqualTo(Sample.draw(all, size, seed));
        assertThat(drawn).hasSize(size).doesNotHaveDuplicates().isSorted();
        assertThat(all).containsAll(drawn);
    }

    @Property
    void at_least_one_is_drawn_and_never_more_than_there_are(
            @ForAll @IntRange(min = 1, max = 1000) int population, @ForAll @IntRange(min = 1, max = 100) int percent) {
        assertThat(Sample.size(population, percent)).isBetween(1, population);
        assertThat(Sample.size(population, 100)).isEqualTo(population);
    }

    /** Written down once: another machine, another year, another Java must draw these. */
    @Example
    void a_sample_that_was_drawn_years_ago_is_drawn_again() {
        assertThat(Sample.draw(tasks(31), Sample.size(31, 20), 123_456_789))
                .containsExactly(3L, 12L, 13L, 18L, 19L, 26L, 30L);
    }

    /** Of a thousand draws of five out of ten each is in about half. */
    @Example
    void everybody_is_drawn_about_as_often() {
        int[] times = new int[11];
        IntStream.range(0, 1000)
                .forEach(seed -> Sample.draw(tasks(10), 5, seed * 7_919L).forEach(task -> times[task.intValue()]++));
        IntStream.rangeClosed(1, 10).forEach(task -> assertThat(times[task]).isBetween(420, 580));
    }

    private static List<Long> tasks(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
