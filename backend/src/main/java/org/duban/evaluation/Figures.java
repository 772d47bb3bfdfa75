package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Block;

/** Numbers charts through the whole report: 图1, 图2, … */
final class Figures {
    private int count;

    List<Block> number(List<Block> blocks) {
        List<Block> numbered = new ArrayList<>();
        for (Block block : blocks) {
            numbered.add(block instanceof Block.Chart chart ? numbered(chart) : block);
        }
        return numbered;
    }

    private Block numbered(Block.Chart chart) {
        count++;
        return new Block.Chart(
                "图" + count + "　" + chart.title(), chart.sentence(), chart.form(), chart.categories(), chart.series());
    }
}
