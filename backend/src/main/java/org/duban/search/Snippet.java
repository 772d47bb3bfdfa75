package org.duban.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a text around what was looked for, in pieces, so that no markup is needed to show the hits.
 *
 * @param pieces in their order; those with {@code hit} are the words looked for
 */
public record Snippet(List<Piece> pieces) {
    private static final int BEFORE = 24;
    private static final int LENGTH = 120;

    public record Piece(String text, boolean hit) {}

    /** The whole text with its hits. */
    static Snippet whole(String text, Terms terms) {
        int[] letters = text.codePoints().toArray();
        return new Snippet(pieces(letters, hits(text, letters.length, terms), 0, letters.length));
    }

    /** Some lines around the first hit, or the beginning. */
    static Snippet around(String text, Terms terms) {
        int[] letters = text.codePoints().toArray();
        boolean[] hits = hits(text, letters.length, terms);
        int from = Math.max(0, first(hits) - BEFORE);
        int to = Math.min(letters.length, from + LENGTH);
        List<Piece> pieces = new ArrayList<>(pieces(letters, hits, from, to));
        if (from > 0) {
            pieces.add(0, new Piece("…", false));
        }
        if (to < letters.length) {
            pieces.add(new Piece("…", false));
        }
        return new Snippet(List.copyOf(pieces));
    }

    /** Which letters belong to a hit; folded text has the same places. */
    private static boolean[] hits(String text, int length, Terms terms) {
        boolean[] hits = new boolean[length];
        String folded = Folded.of(text);
        for (String word : terms.words()) {
            int size = word.codePointCount(0, word.length());
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                int start = folded.codePointCount(0, at);
                Arrays.fill(hits, start, start + size, true);
            }
        }
        return hits;
    }

    private static int first(boolean[] hits) {
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                return i;
            }
        }
        return 0;
    }

    private static List<Piece> pieces(int[] letters, boolean[] hits, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || hits[i] != hits[start]) {
                pieces.add(new Piece(new String(letters, start, i - start), hits[start]));
                start = i;
            }
        }
        return pieces;
    }
}
