package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.dispatch.FigureSum.Contribution;
import org.junit.jupiter.api.Test;

class FigureProperties {

    private static Figure figure(FigureKind kind) {
        return new Figure(1, 1, 1, 1, "服务人次", "人次", kind, Gathering.PARTS, null, new BigDecimal("100000"));
    }

    @Property(tries = 300)
    void a_total_is_what_the_parts_come_to_in_any_order(
            @ForAll @Size(max = 12) List<@IntRange(max = 90_000_000) Integer> tenths,
            @ForAll @IntRange(max = 9000) int own) {
        List<Contribution> parts = tenths.stream()
                .map(each -> new Contribution("单位", BigDecimal.valueOf(each, 1), false, "一季度"))
                .toList();
        List<Contribution> backwards = new ArrayList<>(parts);
        java.util.Collections.reverse(backwards);
        long expected = tenths.stream().mapToLong(Integer::longValue).sum() + own * 10L;

        assertThat(new FigureSum(parts).with(BigDecimal.valueOf(own)))
                .isEqualByComparingTo(BigDecimal.valueOf(expected, 1))
                .isEqualByComparingTo(new FigureSum(backwards).with(BigDecimal.valueOf(own)));
    }

    /** Statements and corrections in any order, each taken only if the rules have nothing against it. */
    @Property(tries = 500)
    void a_count_never_falls_whatever_is_stated_and_corrected(
            @ForAll @Size(max = 40) List<@IntRange(max = 300) Integer> amounts,
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> places) {
        List<BigDecimal> series = new ArrayList<>();
        Figure figure = figure(FigureKind.CUMULATIVE);
        IntStream.range(0, Math.min(amounts.size(), places.size())).forEach(i -> {
            BigDecimal amount = BigDecimal.valueOf(amounts.get(i));
            int place = places.get(i);
            if (place >= series.size()) {
                List<BigDecimal> past = series.isEmpty() ? List.of() : List.of(series.get(series.size() - 1));
                if (FigureRules.objection(figure, amount, past).isEmpty()) {
                    series.add(amount);
                }
            } else if (FigureRules.outOfOrder(
                            figure,
                            amount,
                            place == 0 ? null : series.get(place - 1),
                            place + 1 == series.size() ? null : series.get(place + 1))
                    .isEmpty()) {
                series.set(place, amount);
            }
            assertThat(series).isSorted();
        });
    }

    @Test
    void what_is_out_of_the_ordinary_needs_a_sentence() {
        List<BigDecimal> past = List.of(new BigDecimal("100"), new BigDecimal("80"));
        assertThat(FigureRules.jumps(figure(FigureKind.AS_OF), new BigDecimal("150"), past))
                .isFalse();
        assertThat(FigureRules.jumps(figure(FigureKind.AS_OF), new BigDecimal("151"), past))
                .isTrue();
        assertThat(FigureRules.jumps(figure(FigureKind.AS_OF), new BigDecimal("49"), past))
                .isTrue();
        assertThat(FigureRules.jumps(figure(FigureKind.CUMULATIVE), new BigDecimal("250"), past))
                .isFalse();
        assertThat(FigureRules.jumps(figure(FigureKind.CUMULATIVE), new BigDecimal("251"), past))
                .isTrue();
        assertThat(FigureRules.jumps(figure(FigureKind.CUMULATIVE), new BigDecimal("9"), List.of()))
                .isFalse();
        assertThat(FigureRules.remarkable(
                        figure(FigureKind.AS_OF), new BigDecimal("100"), past, new BigDecimal("99.5")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("各单位合计 99.5"));
        assertThat(FigureRules.remarkable(
                        figure(FigureKind.AS_OF), new BigDecimal("100"), past, new BigDecimal("100.0")))
                .isEmpty();
    }

    @Test
    void no_sentence_makes_up_for_an_amount_that_cannot_be() {
        Figure count = figure(FigureKind.CUMULATIVE);
        List<BigDecimal> past = List.of(new BigDecimal("100"));
        assertThat(FigureRules.objection(count, null, past)).isPresent();
        assertThat(FigureRules.objection(count, new BigDecimal("99.9"), past))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("不能小于上期的 100", "数据更正"));
        assertThat(FigureRules.objection(count, new BigDecimal("-1"), List.of()))
                .isPresent();
        assertThat(FigureRules.objection(count, new BigDecimal("100001"), past)).isPresent();
        assertThat(FigureRules.objection(count, new BigDecimal("100.00001"), past))
                .isPresent();
        assertThat(FigureRules.objection(count, new BigDecimal("1E+30"), past)).isPresent();
        assertThat(FigureRules.objection(count, new BigDecimal("100.0001"), past))
                .isEmpty();
    }
}
