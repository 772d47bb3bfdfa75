package org.duban.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.paper.Annex;
import org.duban.paper.Block;

/**
 * The report as text: the chapters that the facts make, with what the office adds. Numbers are only in the former, so that
 * nobody can change one.
 */
final class ReportText {
    private final ReportFacts facts;

    ReportText(ReportFacts facts) {
        this.facts = facts;
    }

    /** What the facts alone say: chapters in their order, then annexes. */
    record Drafted(String opening, Map<Chapter, List<Block>> chapters, List<Annex> annexes) {

        /** All that is printed before the annexes. */
        List<Block> body(Map<Chapter, String> added) {
            List<Block> body = new ArrayList<>();
            body.add(Block.paragraph(opening));
            chapters.forEach((chapter, blocks) -> {
                body.add(Block.heading(1, chapter.heading()));
                body.addAll(blocks);
                String words = added.getOrDefault(chapter, "");
                if (!words.isBlank()) {
                    body.add(Block.paragraph(words));
                }
            });
            return body;
        }
    }

    Drafted draft() {
        Figures figures = new Figures();
        Map<Chapter, List<Block>> chapters = new EnumMap<>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            chapters.put(chapter, figures.number(of(chapter)));
        }
        List<Annex> annexes = new AnnexDraft(facts)
                .write().stream()
                        .map(annex -> new Annex(annex.title(), figures.number(annex.body())))
                        .toList();
        return new Drafted(opening(), chapters, annexes);
    }

    private List<Block> of(Chapter chapter) {
        return switch (chapter) {
            case OVERALL -> new OverallDraft(facts).write();
            case INDICATORS -> new IndicatorDraft(facts).write();
            case TASKS -> new TaskDraft(facts).write();
            case PROJECTS -> new ProjectDraft(facts).write();
            case COUNTIES -> new CountyDraft(facts).write();
            case VIEWS -> new ViewsDraft(facts).write();
            case PROBLEMS -> new ProblemDraft(facts).write();
            case RECTIFICATION -> new RectificationDraft(facts).write();
            case PROPOSALS -> new ProposalDraft(facts).write();
        };
    }

    private String opening() {
        String scope = Objects.requireNonNullElse(facts.round().scope(), "").strip();
        return "按照《" + facts.plan().name() + "》实施机制的要求，开展了"
                + facts.round().kind().label()
                + (scope.isEmpty() ? "" : "（" + Phrases.inside(scope, 200) + "）") + "。评估以" + Phrases.day(facts.asOf())
                + "为基准日，事实和数字取自当日冻结的评估快照（摘要 " + facts.basis().snapshotHash().substring(0, 16) + "）。现将有关情况报告如下。";
    }
}
