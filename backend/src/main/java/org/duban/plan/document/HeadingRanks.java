package org.duban.plan.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts headings that only a style marks (Markdown, Word) among the numbered ones. */
final class HeadingRanks {
    private final TreeMap<Integer, Integer> rankByDepth = new TreeMap<>();

    HeadingRanks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Piece piece && piece.headingDepth() > 0 && piece.marker() != null) {
                rankByDepth.putIfAbsent(piece.headingDepth(), piece.rank());
            }
        }
    }

    int rank(Piece piece) {
        if (piece.marker() != null) {
            return piece.rank();
        }
        int depth = piece.headingDepth();
        if (depth == 0) {
            return MarkerRule.PARAGRAPH_RANK;
        }
        Map.Entry<Integer, Integer> above = rankByDepth.floorEntry(depth);
        if (above != null) {
            return above.getValue() + depth - above.getKey();
        }
        Map.Entry<Integer, Integer> below = rankByDepth.ceilingEntry(depth);
        return below == null ? depth : below.getValue() - (below.getKey() - depth);
    }
}
