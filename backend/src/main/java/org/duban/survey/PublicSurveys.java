package org.duban.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.duban.shared.RuleViolated;
import org.duban.survey.BatchMapper.CodeBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public sees and does, without a name. */
@Service
@Transactional
class PublicSurveys {
    private final SurveyBook book;
    private final AnswerMapper mapper;
    private final BatchMapper batches;
    private final AnswerBook answers;
    private final Tokens tokens;
    private final AddressLimit limit;
    private final SurveyResults results;

    PublicSurveys(
            SurveyBook book,
            AnswerMapper mapper,
            BatchMapper batches,
            AnswerBook answers,
            Tokens tokens,
            AddressLimit limit,
            SurveyResults results) {
        this.book = book;
        this.mapper = mapper;
        this.batches = batches;
        this.answers = answers;
        this.tokens = tokens;
        this.limit = limit;
        this.results = results;
    }

    /** @param results when they were published, without what people wrote */
    record View(
            String slug,
            SurveyPhase phase,
            LocalDate opensOn,
            LocalDate closesOn,
            SurveyForm form,
            @Nullable SurveyResult results) {}

    /** @param asksGroup whether the person may say which group they belong to; a letter's code says it already */
    record Leave(String token, boolean asksGroup) {}

    /** @param first false when the same leave had been used before: that answer stands */
    record Received(boolean first, LocalDate day) {}

    @Transactional(readOnly = true)
    public View view(String slug) {
        Survey survey = book.known(slug);
        SurveyContent content = book.content(survey);
        return new View(
                slug,
                book.phase(survey),
                survey.firstDay(),
                survey.lastDay(),
                SurveyForm.of(survey.title(), content),
                survey.published() ? results.of(survey.id()) : null);
    }

    public Leave leave(String slug, @Nullable String code, String address) {
        Survey survey = open(slug);
        boolean hasGroups = book.content(survey).groups().size() > 1;
        if (code == null || code.isBlank()) {
            limit.countToken(survey, address);
            return new Leave(tokens.issue(survey), hasGroups);
        }
        CodeBatch batch = batch(survey, code, address).orElseThrow(PublicSurveys::unknownCode);
        String token = canonical(survey, code);
        if (mapper.isUsed(survey.id(), tokens.mark(survey, token))) {
            throw RuleViolated.conflict("code-used", "这个编码已经交过一份问卷，每个编码只能用一次；如果不是您交的，可以不用编码直接填写");
        }
        return new Leave(token, hasGroups && batch.frameGroup() == null);
    }

    public Received answer(String slug, @Nullable String token, AnswerForm form, String address) {
        Survey survey = open(slug);
        String given = token == null ? "" : token.strip();
        boolean isIssued = tokens.isIssued(survey, given);
        Optional<CodeBatch> batch = isIssued ? Optional.empty() : batch(survey, given, address);
        if (!isIssued && batch.isEmpty()) {
            throw RuleViolated.conflict("unknown-token", "本页打开太久，请刷新页面后再交，您填写的内容仍在本机");
        }
        Answer answer = Answer.read(book.content(survey), form);
        try {
            mapper.use(survey.id(), tokens.mark(survey, isIssued ? given : canonical(survey, given)));
        } catch (DuplicateKeyException usedBefore) {
            return new Received(false, book.today());
        }
        Integer group = batch.map(CodeBatch::frameGroup).orElse(null);
        answers.online(survey, answer, group, book.today());
        return new Received(true, book.today());
    }

    /** One code has many spellings and is used once all the same. */
    private String canonical(Survey survey, String code) {
        return tokens.code(survey, tokens.letter(survey, code).orElseThrow(PublicSurveys::unknownCode));
    }

    private Optional<CodeBatch> batch(Survey survey, String code, String address) {
        limit.refuseAfterWrongCodes(survey, address);
        Optional<CodeBatch> found = tokens.letter(survey, code)
                .flatMap(letter -> Optional.ofNullable(batches.codeBatch(survey.id(), letter.batch()))
                        .filter(batch -> letter.number() < batch.amount()));
        if (found.isEmpty()) {
            limit.countWrongCode(survey, address);
        }
        return found;
    }

    private Survey open(String slug) {
        Survey survey = book.known(slug);
        SurveyPhase phase = book.phase(survey);
        if (phase == SurveyPhase.APPROVED) {
            throw RuleViolated.conflict("survey-not-open", "调查将于 " + survey.firstDay() + " 开始，请届时再来填写");
        }
        if (phase != SurveyPhase.OPEN) {
            throw RuleViolated.conflict("survey-closed", "调查已于 " + survey.lastDay() + " 截止，谢谢您的关心");
        }
        return survey;
    }

    private static RuleViolated unknownCode() {
        return RuleViolated.invalid("code", "没有这个编码，请对照来信核对，或不用编码直接填写");
    }
}
