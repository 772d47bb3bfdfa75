package org.duban.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.duban.survey.AnswerMapper.Paper;
import org.duban.survey.DraftForm.GroupForm;
import org.duban.survey.DraftForm.QuestionForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The survey of the demo's first autumn: written, approved, and answered by some. */
@Component
@Profile("demo")
public class DemoSurvey {
    private static final int TASKS = 3;
    private static final int ONLINE = 34;
    private static final int ON_PAPER = 7;

    private final SurveyDrafts drafts;
    private final SurveySteps steps;
    private final SurveyBook book;
    private final AnswerBook answers;
    private final AnswerMapper used;
    private final Batches batches;
    private final Tokens tokens;
    private final Plans plans;

    DemoSurvey(
            SurveyDrafts drafts,
            SurveySteps steps,
            SurveyBook book,
            AnswerBook answers,
            AnswerMapper used,
            Batches batches,
            Tokens tokens,
            Plans plans) {
        this.drafts = drafts;
        this.steps = steps;
        this.book = book;
        this.answers = answers;
        this.used = used;
        this.batches = batches;
        this.tokens = tokens;
        this.plans = plans;
    }

    /** As the office. */
    public long write(long planId, LocalDate opensOn, LocalDate closesOn) {
        List<GroupForm> groups = List.of(
                new GroupForm("视力残疾", 30),
                new GroupForm("听力、言语残疾", 25),
                new GroupForm("肢体残疾", 40),
                new GroupForm("智力、精神残疾亲属", 25));
        List<QuestionForm> questions = new ArrayList<>();
        plans.tasks(planId).stream().limit(TASKS).forEach(task -> questions.add(onTask(task)));
        questions.add(new QuestionForm(
                QuestionKind.MULTIPLE,
                "最近一年您或家人用过哪些服务",
                "可选多项",
                false,
                List.of("康复训练", "辅助器具", "托养照料", "职业培训", "都没有用过"),
                List.of(),
                List.of()));
        questions.add(new QuestionForm(QuestionKind.TEXT, "您最希望改进的是什么", null, false, null, null, null));
        String intro = "市残工委办公室组织本次调查，了解残疾人及家属对各项服务是否满意，结果用于改进服务和年度评估。大约需要三分钟。";
        long id = drafts.begin(planId, new DraftForm("2022 年残疾人服务满意度调查", opensOn, closesOn, intro, groups, questions));
        steps.submit(id, book.survey(id).version());
        return id;
    }

    private static QuestionForm onTask(PlanTask task) {
        return new QuestionForm(
                QuestionKind.SCALE, "您对“" + task.title() + "”的落实满意吗", null, true, null, List.of(), List.of(task.id()));
    }

    /** As a leader. */
    public void approve(long id) {
        steps.approve(id, book.survey(id).version());
    }

    /** As the public, and for the papers as the office. */
    public void answer(long id) {
        Survey survey = book.survey(id);
        IntStream.range(0, ONLINE).forEach(n -> {
            used.use(id, tokens.mark(survey, tokens.issue(survey)));
            answers.online(survey, Answer.read(book.content(survey), form(n)), null, book.today());
        });
        int batch = batches.openPaperBatch(id, "尧都区上门收回", 2);
        IntStream.range(0, ON_PAPER)
                .forEach(n -> answers.paper(
                        survey,
                        Answer.read(book.content(survey), form(n)),
                        2,
                        book.today(),
                        new Paper(batch, n + 1, "演示录入")));
    }

    private static AnswerForm form(int n) {
        List<AnswerForm.Given> given = new ArrayList<>();
        for (int question = 1; question <= TASKS; question++) {
            given.add(new AnswerForm.Given(question, List.of((n * question) % 7 % 4), null));
        }
        given.add(new AnswerForm.Given(TASKS + 1, List.of(n % 5), null));
        if (n % 6 == 0) {
            given.add(new AnswerForm.Given(TASKS + 2, null, n % 12 == 0 ? "辅助器具申请的手续再简单一些。" : "希望护理补贴按月按时到账。"));
        }
        return new AnswerForm(n % 4, n % 5 == 0, given);
    }
}
