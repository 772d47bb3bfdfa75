package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading or numbered item with the paragraphs under it; the root has neither number nor parent. */
final class Node {
    static final int ROOT_RANK = -1;

    final @Nullable Node parent;
    final @Nullable Marker marker;
    final int rank;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Node> children = new ArrayList<>();

    Node(@Nullable Node parent, @Nullable Marker marker, int rank) {
        this.parent = parent;
        this.marker = marker;
        this.rank = rank;
    }

    boolean isRoot() {
        return parent == null;
    }

    int value() {
        return marker == null ? 0 : marker.value();
    }

    boolean hasUnits() {
        return paragraphs.stream().anyMatch(Paragraph::namesUnits);
    }

    boolean hasUnitsBelow() {
        return children.stream().anyMatch(child -> child.hasUnits() || child.hasUnitsBelow());
    }

    int start() {
        return paragraphs.get(0).piece().start();
    }

    int end() {
        int own = paragraphs.get(paragraphs.size() - 1).piece().end();
        return children.isEmpty()
                ? own
                : Math.max(own, children.get(children.size() - 1).end());
    }

    /** The heading's words: its first paragraph up to the first stop or statement. */
    Span heading(Script script) {
        Paragraph first = paragraphs.get(0);
        return Heading.of(script, first.piece().contentStart(), first);
    }

    boolean isHeadingOnly(Script script) {
        Paragraph first = paragraphs.get(0);
        String words = script.canonical()
                .substring(first.piece().contentStart(), first.piece().end());
        int stop = words.indexOf('。');
        return first.statements().isEmpty()
                && words.length() <= Heading.LONGEST
                && (stop < 0 || stop == words.length() - 1);
    }
}
