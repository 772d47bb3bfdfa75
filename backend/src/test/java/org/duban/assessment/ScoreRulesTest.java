package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.duban.assessment.ScoreRules.Before;
import org.duban.dispatch.FormCheck;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet of scores must have, said at the field that lacks it. */
class ScoreRulesTest {
    private static final ScoreRules RULES =
            new ScoreRules(List.of(criterion(1, "任务推进", "60"), criterion(2, "工作成效", "40")), new BigDecimal("0.50"));
    private static final ScoreForm SECOND = score(2, "20", "有据");

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "59.5", "60"})
    void steps_from_nothing_to_the_full_points_are_taken(String points) {
        assertThat(errors(score(1, points, "有据"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.5, “任务推进”应在 0 到 60 分之间", "60.5, “任务推进”应在 0 到 60 分之间", "30.3, 打分精度为 0.5 分", ", 请为“任务推进”打分"})
    void what_is_out_of_range_between_the_steps_or_missing_is_refused(@Nullable String points, String sentence) {
        assertThat(errors(score(1, points, "有据"))).containsExactly(Map.entry("scores[0].points", sentence));
    }

    @Test
    void what_does_not_apply_has_no_points_and_not_all_may_drop_out() {
        assertThat(errors(none(1, null))).isEmpty();
        assertThat(errors(none(1, "5"))).containsExactly(Map.entry("scores[0].points", "选了“不适用”的不再打分"));
        assertThat(errors(List.of(none(1, null), none(2, null)), Map.of()))
                .containsExactly(Map.entry("scores", "不能各项都不适用，至少一项要有得分"));
    }

    @Test
    void each_criterion_is_scored_once_and_none_is_left_out() {
        assertThat(errors(List.of(SECOND), Map.of())).containsExactly(Map.entry("scores", "“任务推进”尚未打分"));
        assertThat(errors(List.of(score(1, "1", "有据"), SECOND, SECOND), Map.of()))
                .containsExactly(Map.entry("scores[2].criterionId", "该项不在本轮评估内容之中，或已打分"));
        assertThat(errors(List.of(score(1, "1", "有据"), SECOND, score(null, "1", "有据")), Map.of()))
                .containsOnlyKeys("scores[2].criterionId");
        assertThat(errors(List.of(), Map.of())).containsOnlyKeys("scores");
    }

    @Test
    void whoever_departs_from_what_was_said_before_says_why() {
        Before data = new Before(Mark.SCORED, new BigDecimal("45.00"), "数据测算");
        assertThat(errors(score(1, "45", null), data)).isEmpty();
        assertThat(errors(score(1, "44.5", "走访核实"), data)).isEmpty();
        assertThat(errors(score(1, "44.5", " "), data))
                .containsExactly(Map.entry("scores[0].reason", "“任务推进”与数据测算不一致，请写明理由"));
        assertThat(errors(none(1, null, null), data)).containsOnlyKeys("scores[0].reason");
        assertThat(errors(none(1, null, null), new Before(Mark.NOT_APPLICABLE, null, "数据测算")))
                .isEmpty();
        assertThat(errors(score(1, null, null), new Before(Mark.SCORED, null, "数据测算")))
                .containsOnlyKeys("scores[0].points", "scores[0].reason");
    }

    @Test
    void where_nobody_has_spoken_each_score_has_its_reason() {
        String sentence = "请写明“任务推进”打分的理由";
        assertThat(errors(List.of(score(1, "45", null), SECOND), Map.of()))
                .containsExactly(Map.entry("scores[0].reason", sentence));
        assertThat(errors(score(1, "45", null), new Before(null, null, "自评")))
                .containsExactly(Map.entry("scores[0].reason", sentence));
    }

    @Test
    void reasons_and_evidence_have_their_bounds() {
        assertThat(errors(score(1, "45", "字".repeat(2000)))).isEmpty();
        assertThat(errors(score(1, "45", "字".repeat(2001)))).containsOnlyKeys("scores[0].reason");
        assertThat(errors(proved(50))).isEmpty();
        assertThat(errors(proved(51))).containsExactly(Map.entry("scores[0].evidenceIds", "佐证材料不超过 50 件"));
    }

    @Test
    void the_total_is_reckoned_from_what_was_said() {
        assertThat(RULES.total(List.of(score(1, "45", null), SECOND))).isEqualByComparingTo("65");
        assertThat(RULES.total(List.of(score(1, "45", null), none(2, null)))).isEqualByComparingTo("75");
        assertThat(RULES.total(List.of(score(1, "45", null))))
                .as("what nobody scored counts as nothing")
                .isEqualByComparingTo("45");
    }

    private static Map<String, String> errors(ScoreForm first) {
        return errors(List.of(first, SECOND), Map.of());
    }

    private static Map<String, String> errors(ScoreForm first, Before before) {
        return errors(List.of(first, SECOND), Map.of(1L, before));
    }

    private static Map<String, String> errors(List<ScoreForm> scores, Map<Long, Before> before) {
        FormCheck check = new FormCheck();
        RULES.check(check, scores, before);
        RuleViolated refused = catchThrowableOfType(RuleViolated.class, check::done);
        return refused == null ? Map.of() : refused.errors();
    }

    private static Criterion criterion(long id, String name, String points) {
        return new Criterion(id, 1, (int) id, name, new BigDecimal(points), FactBasis.JUDGED, null, null);
    }

    private static ScoreForm score(@Nullable Integer criterion, @Nullable String points, @Nullable String reason) {
        return new ScoreForm(
                criterion == null ? null : criterion.longValue(),
                points == null ? null : new BigDecimal(points),
                null,
                reason,
                null);
    }

    private static ScoreForm none(long criterion, @Nullable String points) {
        return none(criterion, points, "本期没有");
    }

    private static ScoreForm none(long criterion, @Nullable String points, @Nullable String reason) {
        return new ScoreForm(criterion, points == null ? null : new BigDecimal(points), true, reason, null);
    }

    private static ScoreForm proved(int files) {
        return new ScoreForm(1L, BigDecimal.ONE, null, "有据", Collections.nCopies(files, 1L));
    }
}
