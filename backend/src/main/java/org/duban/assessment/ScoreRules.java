package org.duban.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.FormCheck;
import org.jspecify.annotations.Nullable;

/** What scores must be: one for each criterion, in steps, and explained where they are not what was there before. */
final class ScoreRules {
    private static final int REASON = 2000;
    private static final int MOST_PROOFS = 50;

    private final List<Criterion> criteria;
    private final BigDecimal step;

    ScoreRules(List<Criterion> criteria, BigDecimal step) {
        this.criteria = criteria;
        this.step = step;
    }

    /** What a score is compared with; null points and mark where nobody has spoken. */
    record Before(@Nullable Mark mark, @Nullable BigDecimal points, String whose) {

        boolean isThe(ScoreForm said) {
            return mark == said.mark()
                    && (!said.applies()
                            || points != null && said.points() != null && points.compareTo(said.points()) == 0);
        }
    }

    /** @param before criterion → what its score is compared with */
    void check(FormCheck check, List<ScoreForm> scores, Map<Long, Before> before) {
        Map<Long, Criterion> open =
                new HashMap<>(criteria.stream().collect(Collectors.toMap(Criterion::id, Function.identity())));
        for (int i = 0; i < scores.size(); i++) {
            ScoreForm said = scores.get(i);
            Criterion criterion = said.criterionId() == null ? null : open.remove(said.criterionId());
            String at = "scores[" + i + "].";
            check.that(criterion != null, at + "criterionId", "该项不在本轮评估内容之中，或已打分");
            if (criterion != null) {
                line(check, at, criterion, said, before.get(criterion.id()));
            }
        }
        open.values().forEach(missing -> check.that(false, "scores", "“" + missing.name() + "”尚未打分"));
        check.that(scores.isEmpty() || scores.stream().anyMatch(ScoreForm::applies), "scores", "不能各项都不适用，至少一项要有得分");
    }

    private void line(FormCheck check, String at, Criterion criterion, ScoreForm said, @Nullable Before before) {
        BigDecimal points = said.points();
        check.optional(at + "reason", said.reason(), "理由", REASON)
                .that(said.evidence().size() <= MOST_PROOFS, at + "evidenceIds", "佐证材料不超过 " + MOST_PROOFS + " 件");
        if (said.applies()) {
            check.that(points != null, at + "points", "请为“" + criterion.name() + "”打分")
                    .that(points == null || isWithin(points, criterion.points()), at + "points", range(criterion))
                    .that(points == null || ScoreSheet.isStepped(points, step), at + "points", stepwise());
        } else {
            check.that(points == null, at + "points", "选了“不适用”的不再打分");
        }
        boolean same = before != null && before.isThe(said);
        check.that(same || said.reason() != null, at + "reason", explain(criterion, before));
    }

    private static boolean isWithin(BigDecimal points, BigDecimal full) {
        return points.signum() >= 0 && points.compareTo(full) <= 0;
    }

    private static String range(Criterion criterion) {
        return "“" + criterion.name() + "”应在 0 到 " + plain(criterion.points()) + " 分之间";
    }

    private String stepwise() {
        return "打分精度为 " + plain(step) + " 分";
    }

    private static String explain(Criterion criterion, @Nullable Before before) {
        return before == null || before.mark() == null
                ? "请写明“" + criterion.name() + "”打分的理由"
                : "“" + criterion.name() + "”与" + before.whose() + "不一致，请写明理由";
    }

    /** Reckoned from what was said, by the weights of the criteria. */
    BigDecimal total(List<ScoreForm> scores) {
        Map<Long, ScoreForm> said = scores.stream()
                .collect(Collectors.toMap(score -> Objects.requireNonNull(score.criterionId()), Function.identity()));
        return ScoreSheet.total(criteria.stream()
                        .map(criterion -> line(criterion, said.get(criterion.id())))
                        .toList())
                .orElseThrow();
    }

    private static ScoreSheet.Line line(Criterion criterion, @Nullable ScoreForm said) {
        return new ScoreSheet.Line(
                criterion.points(), said == null || said.applies(), said == null ? null : said.points());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
