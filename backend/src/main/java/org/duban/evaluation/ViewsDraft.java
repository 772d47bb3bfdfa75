package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Block;
import org.duban.survey.QuestionKind;
import org.duban.survey.QuestionResult;
import org.duban.survey.SurveyResult;

/** 社会满意度和第三方评估: what others think than those who did the work. */
final class ViewsDraft {
    private final ReportFacts facts;

    ViewsDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(2, "（一）社会满意度调查"));
        if (facts.basis().surveys().isEmpty()) {
            blocks.add(Block.paragraph("到本报告取数时，尚无已汇总的社会满意度调查。"));
        }
        facts.basis().surveys().forEach(survey -> told(blocks, survey));
        new Charts(facts).satisfaction().ifPresent(blocks::add);
        blocks.add(Block.heading(2, "（二）第三方和专家评估"));
        blocks.add(Block.paragraph(experts()));
        return blocks;
    }

    private static void told(List<Block> blocks, SurveyResult survey) {
        blocks.add(Block.paragraph("“" + survey.title() + "”于" + Phrases.day(survey.opensOn()) + "至"
                + Phrases.day(survey.closesOn()) + "开展，发放 " + survey.sent() + " 份，回收 " + survey.answers() + " 份，回收率 "
                + Phrases.amount(survey.responseRate()) + "%。人数过少的数字按规定不公布。"));
        survey.questions().stream()
                .filter(question -> question.kind() == QuestionKind.SCALE)
                .forEach(question ->
                        blocks.add(Block.paragraph("“" + question.title() + "”：" + satisfied(question) + "。")));
    }

    static String satisfied(QuestionResult question) {
        if (question.satisfiedAtLeast() != null) {
            return "满意率不低于 " + Phrases.amount(question.satisfiedAtLeast()) + "%";
        }
        return question.satisfied() == null ? "回答人数过少，不公布" : "满意率 " + Phrases.amount(question.satisfied()) + "%";
    }

    private String experts() {
        ExpertReview review = facts.basis().experts();
        if (review == null) {
            return "到本报告取数时，尚无第三方或专家评分结果。";
        }
        long diverged =
                review.scores().stream().filter(ExpertReview.Score::diverged).count();
        return review.experts() + " 名专家依据评估快照独立评分，互不知情，评分任务 " + review.scores().size() + " 项，平均 "
                + Phrases.amount(Phrases.mean(
                        review.scores().stream().map(ExpertReview.Score::mean).toList()))
                + " 分；分歧较大、经说明理由后确定的 " + diverged + " 项。";
    }
}
