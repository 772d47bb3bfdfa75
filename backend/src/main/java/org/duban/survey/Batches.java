package org.duban.survey;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.FormCheck;
import org.duban.shared.RuleViolated;
import org.duban.survey.AnswerMapper.Paper;
import org.duban.survey.BatchMapper.CodeBatch;
import org.duban.survey.BatchMapper.PaperBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters with codes that go out, and questionnaires on paper that come back. */
@Service
@Transactional
class Batches {
    private static final int NAME = 100;
    private static final int HIGHEST_NUMBER = 100_000;

    private final SurveyBook book;
    private final BatchMapper mapper;
    private final AnswerBook answers;
    private final Tokens tokens;
    private final CurrentUser currentUser;
    private final Clock clock;

    Batches(
            SurveyBook book,
            BatchMapper mapper,
            AnswerBook answers,
            Tokens tokens,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.answers = answers;
        this.tokens = tokens;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    int makeCodes(long surveyId, @Nullable Integer group, @Nullable Integer amount) {
        Survey survey = book.locked(surveyId, SurveyPhase.APPROVED, SurveyPhase.OPEN);
        checkGroup(survey, group)
                .that(amount != null && amount >= 1 && amount <= 5000, "amount", "一批编码 1 到 5000 个")
                .done();
        int ordinal = mapper.codes(surveyId).size() + 1;
        if (ordinal >= Tokens.MOST_BATCHES) {
            throw RuleViolated.conflict("too-many-batches", "这个调查的编码批次已满");
        }
        mapper.insertCodes(
                surveyId, new CodeBatch(ordinal, group, amount == null ? 0 : amount, signature(), clock.instant()));
        return ordinal;
    }

    /** In fours, as they are printed in letters. */
    List<String> codes(long surveyId, int ordinal) {
        Survey survey = book.survey(surveyId);
        CodeBatch batch = mapper.codeBatch(surveyId, ordinal);
        if (batch == null || !survey.isKnownToPublic()) {
            throw RuleViolated.notFound("这批编码");
        }
        return IntStream.range(0, batch.amount())
                .mapToObj(number -> tokens.code(survey, new Tokens.Letter(ordinal, number)))
                .map(code -> code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CodeBatch> codeBatches(long surveyId) {
        return mapper.codes(book.survey(surveyId).id());
    }

    @Transactional(readOnly = true)
    public List<PaperBatch> paperBatches(long surveyId) {
        return mapper.papers(book.survey(surveyId).id());
    }

    int openPaperBatch(long surveyId, @Nullable String name, @Nullable Integer group) {
        Survey survey = book.locked(surveyId, SurveyPhase.OPEN, SurveyPhase.CLOSED);
        checkGroup(survey, group)
                .required("name", name, "批次名称，如“尧都区上门收回”", NAME)
                .done();
        int ordinal = mapper.papers(surveyId).size() + 1;
        mapper.insertPaper(
                surveyId,
                new PaperBatch(ordinal, String.valueOf(name).strip(), group, signature(), clock.instant(), 0));
        return ordinal;
    }

    /** @param number what is written on the paper, so that none is typed twice and each can be found again */
    void enterPaper(long surveyId, int ordinal, @Nullable Integer number, AnswerForm form) {
        Survey survey = book.locked(surveyId, SurveyPhase.OPEN, SurveyPhase.CLOSED);
        PaperBatch batch = mapper.paperBatch(surveyId, ordinal);
        if (batch == null) {
            throw RuleViolated.notFound("这批纸质问卷");
        }
        new FormCheck()
                .that(
                        number != null && number >= 1 && number <= HIGHEST_NUMBER,
                        "number",
                        "请填写问卷上的编号，1 到 " + HIGHEST_NUMBER)
                .done();
        Answer answer = Answer.read(book.content(survey), form);
        try {
            answers.paper(survey, answer, batch.frameGroup(), book.today(), new Paper(ordinal, number, signature()));
        } catch (DuplicateKeyException typedBefore) {
            throw RuleViolated.conflict("paper-entered", "这一批的第 " + number + " 份已经录入，请核对编号");
        }
    }

    private FormCheck checkGroup(Survey survey, @Nullable Integer group) {
        int groups = book.content(survey).groups().size();
        return new FormCheck().that(group == null || group >= 0 && group < groups, "group", "请重新选择发放对象");
    }

    private String signature() {
        return currentUser.get().signature(Role.OFFICE);
    }
}
