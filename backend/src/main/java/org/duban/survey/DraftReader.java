package org.duban.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.FormCheck;
import org.duban.plan.PlanTask;
import org.duban.survey.DraftForm.GroupForm;
import org.duban.survey.DraftForm.QuestionForm;
import org.jspecify.annotations.Nullable;

/** Reads a draft as it was sent: what is there must fit, what is missing is asked for when it is handed in. */
final class DraftReader {
    static final int TITLE = 100;
    private static final int INTRO = 2000;
    private static final int QUESTION = 200;
    private static final int OPTION = 60;
    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_GROUPS = 60;
    private static final int MOST_SENT = 1_000_000;

    /** So few people of a kind are known to one another: whoever is one of them would be found. */
    private static final int LEAST_SENT = SmallCells.LEAST;

    private final FormCheck check = new FormCheck();
    private final Set<String> sections;
    private final Set<Long> taskIds;

    private DraftReader(List<PlanTask> tasks) {
        this.sections = tasks.stream().map(PlanTask::section).collect(Collectors.toSet());
        this.taskIds = tasks.stream().map(PlanTask::id).collect(Collectors.toSet());
    }

    static SurveyContent read(DraftForm form, List<PlanTask> tasks) {
        return new DraftReader(tasks).content(form);
    }

    private SurveyContent content(DraftForm form) {
        check.required("title", form.title(), "问卷名称", TITLE).optional("intro", form.intro(), "填写说明", INTRO);
        boolean inOrder = form.opensOn() == null
                || form.closesOn() == null
                || !form.closesOn().isBefore(form.opensOn());
        check.that(inOrder, "closesOn", "截止日期不能早于开始日期");
        List<GroupForm> groups = orNone(form.groups());
        List<QuestionForm> questions = orNone(form.questions());
        check.that(groups.size() <= MOST_GROUPS, "groups", "发放对象不超过 " + MOST_GROUPS + " 组");
        check.that(questions.size() <= MOST_QUESTIONS, "questions", "题目不超过 " + MOST_QUESTIONS + " 道，题目多了没有人填得完");
        for (int i = 0; i < groups.size(); i++) {
            check("groups." + i, groups.get(i));
        }
        for (int i = 0; i < questions.size(); i++) {
            check("questions." + i, i + 1, questions.get(i));
        }
        check.done();
        return new SurveyContent(
                stripped(form.intro()),
                groups.stream()
                        .map(group -> new FrameGroup(stripped(group.name()), group.sent() == null ? 0 : group.sent()))
                        .toList(),
                questions.stream().map(this::question).toList());
    }

    private void check(String field, GroupForm group) {
        check.required(field + ".name", group.name(), "发放对象的名称", OPTION);
        boolean fits = group.sent() != null && group.sent() >= LEAST_SENT && group.sent() <= MOST_SENT;
        check.that(
                fits,
                field + ".sent",
                "每组发放数填 " + LEAST_SENT + " 到 " + MOST_SENT + "；不足 " + LEAST_SENT + " 人的并入其他组，以免认出填写人");
    }

    private void check(String field, int number, QuestionForm question) {
        check.required(field + ".title", question.title(), "第 " + number + " 题的题目", QUESTION)
                .optional(field + ".hint", question.hint(), "第 " + number + " 题的说明", QUESTION)
                .chosen(field + ".kind", question.kind(), "第 " + number + " 题的题型")
                .that(sections.containsAll(orNone(question.sections())), field + ".sections", "所选章节不在这个规划中")
                .that(taskIds.containsAll(orNone(question.taskIds())), field + ".taskIds", "所选任务不在这个规划中");
        if (question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MULTIPLE) {
            check(field + ".options", number, options(question));
        }
    }

    private void check(String field, int number, List<String> options) {
        check.that(
                        options.size() >= 2 && options.size() <= MOST_OPTIONS,
                        field,
                        "第 " + number + " 题请写 2 到 " + MOST_OPTIONS + " 个选项，一行一个")
                .that(
                        options.stream().allMatch(option -> option.codePointCount(0, option.length()) <= OPTION),
                        field,
                        "第 " + number + " 题的每个选项不超过 " + OPTION + " 个字")
                .that(Set.copyOf(options).size() == options.size(), field, "第 " + number + " 题有相同的选项");
    }

    private Question question(QuestionForm form) {
        QuestionKind kind = form.kind() == null ? QuestionKind.SINGLE : form.kind();
        List<String> options =
                switch (kind) {
                    case SCALE -> Question.STEPS;
                    case TEXT -> List.of();
                    case SINGLE, MULTIPLE -> options(form);
                };
        String hint = stripped(form.hint());
        return new Question(
                kind,
                stripped(form.title()),
                hint.isEmpty() ? null : hint,
                Boolean.TRUE.equals(form.required()) && kind != QuestionKind.TEXT,
                options,
                orNone(form.sections()).stream().distinct().toList(),
                orNone(form.taskIds()).stream().distinct().toList());
    }

    private static List<String> options(QuestionForm form) {
        return orNone(form.options()).stream()
                .flatMap(option -> option == null ? Stream.empty() : Stream.of(option.strip()))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
