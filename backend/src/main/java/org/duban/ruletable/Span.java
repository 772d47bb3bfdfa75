package org.duban.ruletable;

import java.util.ArrayList;
import java.util.List;

/** The numbers that a cell covers, as intervals that do not touch; choices are counted from 0. */
record Span(List<Interval> intervals) {

    static final Span NUMBERS = of(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4);

    record Interval(long least, long most) {
        boolean isEmpty() {
            return least > most;
        }
    }

    Span {
        intervals = List.copyOf(intervals);
    }

    static Span of(long least, long most) {
        Interval one = new Interval(least, most);
        return new Span(one.isEmpty() ? List.of() : List.of(one));
    }

    /** Of numbers in rising order, each once. */
    static Span ofEach(List<Integer> numbers) {
        return new Span(numbers.stream().map(each -> new Interval(each, each)).toList());
    }

    boolean isEmpty() {
        return intervals.isEmpty();
    }

    boolean contains(long number) {
        return intervals.stream().anyMatch(each -> each.least() <= number && number <= each.most());
    }

    Span and(Span other) {
        List<Interval> both = new ArrayList<>();
        for (Interval mine : intervals) {
            for (Interval theirs : other.intervals) {
                both.add(new Interval(Math.max(mine.least(), theirs.least()), Math.min(mine.most(), theirs.most())));
            }
        }
        both.removeIf(Interval::isEmpty);
        return new Span(both);
    }

    Span without(Span other) {
        List<Interval> left = intervals;
        for (Interval taken : other.intervals) {
            left = left.stream().flatMap(each -> without(each, taken).stream()).toList();
        }
        return new Span(left);
    }

    private static List<Interval> without(Interval from, Interval taken) {
        if (taken.most() < from.least() || taken.least() > from.most()) {
            return List.of(from);
        }
        List<Interval> left = new ArrayList<>();
        left.add(new Interval(from.least(), taken.least() - 1));
        left.add(new Interval(taken.most() + 1, from.most()));
        left.removeIf(Interval::isEmpty);
        return left;
    }
}
