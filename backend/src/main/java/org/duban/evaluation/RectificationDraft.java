package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Block;

/** 整改情况: what was found wanting and how far it is put right. */
final class RectificationDraft {
    private static final int PROBLEM = 160;

    private final ReportFacts facts;

    RectificationDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Finding> findings = facts.basis().findings();
        if (findings.isEmpty()) {
            return List.of(Block.paragraph("到本报告取数时，尚无交办整改的问题。"));
        }
        List<Block> blocks = new ArrayList<>();
        long done = findings.stream().filter(one -> one.doneOn() != null).count();
        blocks.add(Block.paragraph("交办整改的问题 " + findings.size() + " 个，已整改 " + done + " 个。"));
        findings.forEach(one -> blocks.add(Block.paragraph(sentence(one))));
        return blocks;
    }

    private static String sentence(Finding one) {
        String term = one.due() == null ? "" : "整改期限" + Phrases.day(one.due()) + "，";
        String again = one.pointsAfter() == null
                ? ""
                : "，复评 " + Phrases.amount(one.pointsAfter()) + " 分"
                        + (one.pointsBefore() == null ? "" : "（原 " + Phrases.amount(one.pointsBefore()) + " 分）");
        return one.unitName() + "：" + Phrases.inside(one.problem(), PROBLEM) + "。" + term + one.outcome() + again + "。";
    }
}
