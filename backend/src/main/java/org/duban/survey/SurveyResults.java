package org.duban.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.shared.RuleViolated;
import org.duban.survey.AnswerMapper.Channel;
import org.duban.survey.AnswerMapper.Part;
import org.duban.survey.AnswerMapper.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came out of surveys, for their own pages and for the rounds of assessment. There are no results before the count:
 * whoever could look twice while answers come in would see what the one in between had ticked.
 */
@Service
@Transactional(readOnly = true)
public class SurveyResults {
    private final SurveyBook book;
    private final SurveyMapper surveys;
    private final AnswerMapper answers;

    SurveyResults(SurveyBook book, SurveyMapper surveys, AnswerMapper answers) {
        this.book = book;
        this.surveys = surveys;
        this.answers = answers;
    }

    /** The counted surveys of a plan, the oldest first. */
    public List<SurveyResult> ofPlan(long planId) {
        return surveys.countedOf(planId).stream().map(this::of).toList();
    }

    public SurveyResult of(long surveyId) {
        Survey survey = book.survey(surveyId);
        if (survey.state() != Survey.Stored.COUNTED) {
            throw RuleViolated.conflict("not-counted", "调查截止并汇总后才有结果：边填边看，就能看出刚才那个人填了什么");
        }
        SurveyContent content = book.content(survey);
        List<Part> parts = answers.parts(surveyId);
        int total = parts.stream().mapToInt(Part::answers).sum();
        return new SurveyResult(
                surveyId,
                survey.title(),
                survey.firstDay(),
                survey.lastDay(),
                content.sent(),
                total,
                Percent.of(total, content.sent()),
                groups(content.groups(), parts),
                ways(parts),
                questions(surveyId, content));
    }

    private static List<GroupResult> groups(List<FrameGroup> groups, List<Part> parts) {
        List<Integer> counts = IntStream.range(0, groups.size())
                .mapToObj(i -> sum(parts, isOf(i, groups.size())))
                .collect(Collectors.toCollection(ArrayList::new));
        // Who did not say is the last cell: together they are all who answered.
        counts.add(sum(parts, part -> part.frameGroup() == null) * (groups.size() > 1 ? 1 : 0));
        List<@Nullable Integer> shown =
                groups.size() == 1 ? List.<@Nullable Integer>copyOf(counts) : SmallCells.ofTotal(counts);
        return IntStream.range(0, groups.size())
                .mapToObj(i -> group(groups.get(i), shown.get(i)))
                .toList();
    }

    private static Predicate<Part> isOf(int group, int groups) {
        return part -> groups == 1 || Integer.valueOf(group).equals(part.frameGroup());
    }

    private static GroupResult group(FrameGroup group, @Nullable Integer answers) {
        return new GroupResult(
                group.name(), group.sent(), answers, answers == null ? null : Percent.of(answers, group.sent()));
    }

    private static List<ResultCell> ways(List<Part> parts) {
        List<String> labels = List.of("网上自行填写", "网上由人协助", "纸质自行填写", "纸质由人协助");
        List<Integer> counts = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            counts.add(sum(parts, part -> part.channel() == channel && !part.assisted()));
            counts.add(sum(parts, part -> part.channel() == channel && part.assisted()));
        }
        return cells(labels, SmallCells.ofTotal(counts), sum(parts, part -> true));
    }

    private List<QuestionResult> questions(long surveyId, SurveyContent content) {
        Map<Integer, Map<Integer, Integer>> ticks = answers.ticks(surveyId).stream()
                .collect(Collectors.groupingBy(
                        AnswerMapper.Ticks::question,
                        Collectors.toMap(AnswerMapper.Ticks::choice, AnswerMapper.Ticks::ticks)));
        Map<Integer, Integer> people =
                answers.people(surveyId).stream().collect(Collectors.toMap(People::question, People::people));
        answers.writers(surveyId).forEach(writers -> people.put(writers.question(), writers.people()));
        return IntStream.rangeClosed(1, content.questions().size())
                .mapToObj(number -> {
                    Question question = content.questions().get(number - 1);
                    Map<Integer, Integer> ofQuestion = ticks.getOrDefault(number, Map.of());
                    List<Integer> counts = IntStream.range(0, question.options().size())
                            .mapToObj(choice -> ofQuestion.getOrDefault(choice, 0))
                            .toList();
                    return question(number, question, counts, people.getOrDefault(number, 0));
                })
                .toList();
    }

    static QuestionResult question(int number, Question question, List<Integer> counts, int people) {
        Scale scale = question.kind() == QuestionKind.SCALE ? Scale.of(counts) : null;
        List<@Nullable Integer> shown =
                switch (question.kind()) {
                    case SCALE -> scale == null ? List.of() : scale.counts();
                    case MULTIPLE -> SmallCells.ofTicks(counts, people);
                    case SINGLE -> SmallCells.ofTotal(counts);
                    case TEXT -> List.of();
                };
        return new QuestionResult(
                number,
                question.kind(),
                question.title(),
                question.sections(),
                question.taskIds(),
                people < SmallCells.LEAST ? null : people,
                scale == null ? null : scale.satisfied(),
                scale == null ? null : scale.satisfiedAtLeast(),
                scale == null ? null : scale.mean(),
                cells(question.options(), shown, people));
    }

    private static List<ResultCell> cells(List<String> labels, List<@Nullable Integer> counts, int whole) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    Integer count = counts.get(i);
                    return new ResultCell(labels.get(i), count, count == null ? null : Percent.of(count, whole));
                })
                .toList();
    }

    private static int sum(List<Part> parts, Predicate<Part> which) {
        return parts.stream().filter(which).mapToInt(Part::answers).sum();
    }
}
