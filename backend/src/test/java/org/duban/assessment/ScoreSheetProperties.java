package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duban.assessment.ScoreSheet.Line;
import org.jspecify.annotations.Nullable;

class ScoreSheetProperties {
    private static final BigDecimal HALF_STEP = new BigDecimal("0.5");

    @Property
    void a_total_lies_between_nothing_and_a_hundred(@ForAll("sheets") List<Line> sheet) {
        ScoreSheet.total(sheet).ifPresent(total -> assertThat(total).isBetween(BigDecimal.ZERO, ScoreSheet.FULL));
    }

    @Property
    void full_marks_are_a_hundred_however_many_lines_apply(@ForAll("sheets") List<Line> sheet) {
        List<Line> full = sheet.stream()
                .map(line -> new Line(line.full(), line.applies(), line.full()))
                .toList();
        ScoreSheet.total(full).ifPresent(total -> assertThat(total).isEqualByComparingTo("100"));
    }

    @Property
    void what_is_left_empty_counts_as_nothing_and_never_helps(@ForAll("sheets") List<Line> sheet) {
        for (int i = 0; i < sheet.size(); i++) {
            List<Line> emptied = new ArrayList<>(sheet);
            emptied.set(i, new Line(sheet.get(i).full(), sheet.get(i).applies(), null));
            int changed = i;
            ScoreSheet.total(sheet)
                    .ifPresent(total -> assertThat(ScoreSheet.total(emptied).orElseThrow())
                            .as("line " + changed)
                            .isLessThanOrEqualTo(total));
        }
    }

    @Property
    void the_order_of_the_lines_does_not_matter(@ForAll("sheets") List<Line> sheet) {
        List<Line> reversed = new ArrayList<>(sheet);
        Collections.reverse(reversed);
        assertThat(ScoreSheet.total(reversed)).isEqualTo(ScoreSheet.total(sheet));
    }

    @Property
    void points_are_stepped_within_half_a_step_and_never_above_what_can_be_had(@ForAll("points") BigDecimal points) {
        BigDecimal full = new BigDecimal("20");
        BigDecimal stepped = ScoreSheet.stepped(points, full, HALF_STEP);

        assertThat(ScoreSheet.isStepped(stepped, HALF_STEP)).isTrue();
        assertThat(stepped).isLessThanOrEqualTo(full);
        assertThat(stepped.subtract(points).abs()).isLessThanOrEqualTo(new BigDecimal("0.25"));
    }

    @Example
    void what_does_not_apply_drops_out_and_the_rest_is_reckoned_to_a_hundred() {
        assertThat(ScoreSheet.total(List.of(line("60", true, "45"), line("40", false, null))))
                .contains(new BigDecimal("75.00"));
        assertThat(ScoreSheet.total(List.of(line("60", true, "45"), line("40", true, null))))
                .contains(new BigDecimal("45.00"));
        assertThat(ScoreSheet.total(List.of(line("60", false, null)))).isEmpty();
    }

    @Example
    void halves_are_rounded_upwards_in_exact_decimals() {
        assertThat(ScoreSheet.total(List.of(line("80", true, "0.1"), line("80", true, "0.1"))))
                .contains(new BigDecimal("0.13"));
        assertThat(ScoreSheet.stepped(new BigDecimal("7.25"), new BigDecimal("20"), HALF_STEP))
                .isEqualByComparingTo("7.5");
    }

    @Example
    void what_lies_between_two_steps_is_no_step() {
        assertThat(ScoreSheet.isStepped(new BigDecimal("7.3"), HALF_STEP)).isFalse();
    }

    private static Line line(String full, boolean applies, @Nullable String points) {
        return new Line(new BigDecimal(full), applies, points == null ? null : new BigDecimal(points));
    }

    @Provide
    Arbitrary<BigDecimal> points() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("20"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<List<Line>> sheets() {
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, true, true, false))
                .as((tenths, percent, applies, given) -> {
                    BigDecimal full = BigDecimal.valueOf(tenths, 1);
                    BigDecimal points = full.multiply(BigDecimal.valueOf(percent, 2));
                    return new Line(full, applies, applies && given ? points : null);
                });
        return lines.list().ofMinSize(1).ofMaxSize(12);
    }
}
