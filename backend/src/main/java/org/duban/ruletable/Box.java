package org.duban.ruletable;

import java.util.ArrayList;
import java.util.List;

/** All the facts that a row covers: one span an input. What earlier rows take away leaves boxes again. */
record Box(List<Span> sides) {

    Box {
        sides = List.copyOf(sides);
    }

    boolean isEmpty() {
        return sides.stream().anyMatch(Span::isEmpty);
    }

    Box and(Box other) {
        List<Span> both = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            both.add(sides.get(i).and(other.sides.get(i)));
        }
        return new Box(both);
    }

    /** What is left, as boxes that do not overlap: side by side, what sticks out of the other one. */
    List<Box> without(Box other) {
        if (and(other).isEmpty()) {
            return List.of(this);
        }
        List<Box> left = new ArrayList<>();
        List<Span> rest = new ArrayList<>(sides);
        for (int i = 0; i < sides.size(); i++) {
            Span sticksOut = rest.get(i).without(other.sides.get(i));
            if (!sticksOut.isEmpty()) {
                List<Span> piece = new ArrayList<>(rest);
                piece.set(i, sticksOut);
                left.add(new Box(piece));
            }
            rest.set(i, rest.get(i).and(other.sides.get(i)));
        }
        return left;
    }
}
