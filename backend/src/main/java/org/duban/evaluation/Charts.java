package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.paper.Block;
import org.duban.paper.Block.Chart;
import org.duban.paper.Block.Series;
import org.duban.paper.Block.Tone;
import org.duban.survey.QuestionResult;
import org.jspecify.annotations.Nullable;

/** The charts of a report; each is left out when there is nothing to draw. Their numbers come with the text. */
final class Charts {
    private static final List<Tone> GRADES = List.of(Tone.DARK, Tone.MIDDLE, Tone.LIGHT, Tone.RED);
    private static final List<Tone> LIGHTS = List.of(Tone.GREEN, Tone.YELLOW, Tone.RED);

    private final ReportFacts facts;

    Charts(ReportFacts facts) {
        this.facts = facts;
    }

    Optional<Block> grades() {
        boolean none = facts.basis().results().stream().allMatch(result -> result.grade() == null);
        return none
                ? Optional.empty()
                : bySection(
                        "各板块重点任务评估等次（项）",
                        List.of(Grade.values()),
                        Grade::label,
                        GRADES,
                        (tasks, grade) -> ReportFacts.count(facts.results(tasks), grade));
    }

    Optional<Block> lights() {
        return bySection(
                "各板块重点任务亮灯（项）",
                List.of(Light.values()),
                Light::label,
                LIGHTS,
                (tasks, light) -> ReportFacts.count(tasks, light));
    }

    private <T> Optional<Block> bySection(
            String title,
            List<T> kinds,
            java.util.function.Function<T, String> label,
            List<Tone> tones,
            ToLongBiFunction<List<TaskFacts>, T> count) {
        var sections = facts.sections();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            T kind = kinds.get(i);
            series.add(new Series(
                    label.apply(kind),
                    tones.get(i),
                    sections.values().stream()
                            .map(tasks -> number(count.applyAsLong(tasks, kind)))
                            .toList()));
        }
        return chart(title, Chart.Form.STACKED_BARS, List.copyOf(sections.keySet()), series);
    }

    /** A part that is nought is not drawn, or its number would stand on its neighbour. */
    private static @Nullable BigDecimal number(long count) {
        return count == 0 ? null : BigDecimal.valueOf(count);
    }

    Optional<Block> progress() {
        List<IndicatorFacts> known =
                facts.indicators().stream().filter(one -> one.done() != null).toList();
        return chart(
                "主要指标完成进度与时序进度（%）",
                Chart.Form.BARS,
                known.stream().map(IndicatorFacts::name).toList(),
                List.of(
                        new Series(
                                "完成进度",
                                Tone.DARK,
                                known.stream().map(IndicatorFacts::done).toList()),
                        new Series(
                                "时序进度",
                                Tone.LIGHT,
                                known.stream().map(IndicatorFacts::timeShare).toList())));
    }

    static Optional<Block> course(IndicatorFacts indicator) {
        List<IndicatorFacts.Point> points = indicator.course();
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                "实绩",
                Tone.DARK,
                points.stream().map(IndicatorFacts.Point::actual).toList()));
        series.add(new Series(
                "路径",
                Tone.MIDDLE,
                points.stream().map(IndicatorFacts.Point::expected).toList()));
        series.add(new Series(
                "预测",
                Tone.RED,
                points.stream().map(IndicatorFacts.Point::forecast).toList()));
        series.removeIf(one -> one.values().stream().allMatch(value -> value == null));
        return chart(
                indicator.name() + "（" + indicator.unit() + "）",
                Chart.Form.LINES,
                points.stream().map(IndicatorFacts.Point::label).toList(),
                series);
    }

    Optional<Block> satisfaction() {
        List<QuestionResult> asked = facts.basis().surveys().stream()
                .flatMap(survey -> survey.questions().stream())
                .filter(question -> question.satisfied() != null)
                .toList();
        return chart(
                "社会满意度调查各题满意率（%）",
                Chart.Form.BARS,
                asked.stream().map(QuestionResult::title).toList(),
                List.of(new Series(
                        "满意率",
                        Tone.MIDDLE,
                        asked.stream().map(QuestionResult::satisfied).toList())));
    }

    private static Optional<Block> chart(String title, Chart.Form form, List<String> categories, List<Series> series) {
        if (categories.isEmpty() || series.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(title, told(title, categories, series), form, categories, series));
    }

    /** The whole chart in words, number by number. */
    private static String told(String title, List<String> categories, List<Series> series) {
        StringBuilder words = new StringBuilder(title);
        for (int i = 0; i < categories.size(); i++) {
            words.append(i == 0 ? "：" : "；").append(categories.get(i));
            for (Series one : series) {
                BigDecimal value = one.values().get(i);
                if (value != null) {
                    words.append("，").append(one.name()).append(" ").append(Phrases.amount(value));
                }
            }
        }
        return words.append("。").toString();
    }
}
