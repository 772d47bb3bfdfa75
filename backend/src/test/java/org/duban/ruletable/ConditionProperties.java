package org.duban.ruletable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.ruletable.Column.Choice;

class ConditionProperties {
    private static final Column DAYS = Column.number("days", "天数");
    private static final Column PHASE =
            Column.choice("phase", "阶段", List.of(new Choice("A", "甲"), new Choice("B", "乙"), new Choice("C", "丙")));

    @Property
    void what_was_read_is_read_again_as_the_same(@ForAll("numbers") String cell) {
        Condition.read(DAYS, cell)
                .ifPresent(read -> assertThat(Condition.read(DAYS, read.text())).contains(read));
    }

    @Property
    void choices_come_back_in_their_order_each_once(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 2) Integer> chosen) {
        List<String> words = chosen.stream()
                .map(PHASE.choices()::get)
                .map(choice -> '"' + choice.value() + '"')
                .toList();
        Condition read = Condition.read(PHASE, String.join(" , ", words)).orElseThrow();
        assertThat(Condition.read(PHASE, read.text())).contains(read);
        assertThat(chosen).allMatch(index -> read.span().contains(index));
        assertThat(read.text().split(","))
                .hasSize((int) chosen.stream().distinct().count());
    }

    @Property
    void a_comparison_covers_what_it_says(
            @ForAll @IntRange(min = -50, max = 50) int bound, @ForAll @IntRange(min = -60, max = 60) int fact) {
        assertThat(covers("> " + bound, fact)).isEqualTo(fact > bound);
        assertThat(covers("<= " + bound, fact)).isEqualTo(fact <= bound);
        assertThat(covers("[" + bound + ".." + (bound + 5) + ")", fact)).isEqualTo(fact >= bound && fact < bound + 5);
    }

    private static boolean covers(String cell, int fact) {
        return Condition.read(DAYS, cell).orElseThrow().span().contains(fact);
    }

    @Property
    void whatever_is_no_cell_is_refused(@ForAll("hostile") String cell) {
        assertThat(Condition.read(DAYS, cell)).isEmpty();
        assertThat(Condition.read(PHASE, cell)).isEmpty();
        assertThat(Condition.read(Column.yesNo("binding", "约束性"), cell)).isEmpty();
    }

    @Property
    void what_is_left_of_a_box_and_what_was_taken_make_the_whole(
            @ForAll("boxes") Box box, @ForAll("boxes") Box taken, @ForAll("points") List<Integer> point) {
        long pieces =
                box.without(taken).stream().filter(piece -> holds(piece, point)).count();
        assertThat(pieces).isEqualTo(holds(box, point) && !holds(taken, point) ? 1 : 0);
    }

    private static boolean holds(Box box, List<Integer> point) {
        return box.sides().get(0).contains(point.get(0)) && box.sides().get(1).contains(point.get(1));
    }

    @Provide
    Arbitrary<Box> boxes() {
        Arbitrary<Span> span = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 4))
                .as((least, wide) -> Span.of(least, least + wide));
        return Combinators.combine(span, span).as((one, other) -> new Box(List.of(one, other)));
    }

    @Provide
    Arbitrary<List<Integer>> points() {
        return Arbitraries.integers().between(0, 12).list().ofSize(2);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> signs = Arbitraries.of("", "> ", "<", ">= ", "<= ", "[1..", "(0..");
        Arbitrary<String> ends = Arbitraries.of("", "]", ")");
        return Combinators.combine(signs, Arbitraries.integers().between(-20, 20), ends)
                .as((sign, number, end) -> sign + number + end);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                "",
                " ",
                "${1}",
                "#{x}",
                "not(1)",
                "? > 1",
                "days",
                "string(1)",
                "1 or 2",
                "> 1\n",
                ">\n1",
                "1,2",
                "\"A\" or true",
                "\"A\",",
                "\"D\"",
                "\"A\",days",
                "function() external",
                "[1..",
                "[5..1]",
                "(1..2)",
                "> 1; 2",
                "9999999999",
                "１",
                "true or false",
                "if true then 1 else 2",
                "for x in [1] return x",
                "java.lang.Runtime.getRuntime()",
                "<script>",
                "\"A\" \"B\"",
                "date(\"2020-01-01\")");
    }
}
