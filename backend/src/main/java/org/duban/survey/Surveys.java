package org.duban.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.plan.Plans;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as those see them who organise, approve or evaluate; an evaluator sees what has been counted. */
@Service
@Transactional(readOnly = true)
class Surveys {
    private final SurveyBook book;
    private final SurveyMapper mapper;
    private final AnswerMapper answers;
    private final Plans plans;
    private final CurrentUser currentUser;

    Surveys(SurveyBook book, SurveyMapper mapper, AnswerMapper answers, Plans plans, CurrentUser currentUser) {
        this.book = book;
        this.mapper = mapper;
        this.answers = answers;
        this.plans = plans;
        this.currentUser = currentUser;
    }

    record SurveyItem(
            long id,
            long planId,
            String planName,
            String title,
            SurveyPhase phase,
            String phaseLabel,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            String drafter) {}

    /** @param answers how many have come so far; nothing else is told before the count */
    record View(
            long id,
            long planId,
            String planName,
            String slug,
            String title,
            SurveyPhase phase,
            String phaseLabel,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            String intro,
            List<FrameGroup> groups,
            List<Question> questions,
            int sent,
            int answers,
            String drafter,
            Instant draftedAt,
            @Nullable String remark,
            @Nullable String approver,
            @Nullable Instant approvedAt,
            @Nullable String counter,
            @Nullable Instant countedAt,
            boolean published,
            boolean ownDraft,
            int version) {}

    public Page<SurveyItem> list(@Nullable Long planId, PageRequest page) {
        boolean all = seesAll();
        LocalDate today = book.today();
        List<SurveyItem> items = mapper.list(planId, all, page.limit(), page.offset()).stream()
                .map(row -> item(row, row.phase(today)))
                .toList();
        return new Page<>(items, mapper.count(planId, all));
    }

    private static SurveyItem item(SurveyRow row, SurveyPhase phase) {
        return new SurveyItem(
                row.id(),
                row.planId(),
                row.planName(),
                row.title(),
                phase,
                phase.label(),
                row.opensOn(),
                row.closesOn(),
                row.drafter());
    }

    public View view(long id) {
        Survey survey = seen(id);
        SurveyContent content = book.content(survey);
        SurveyPhase phase = book.phase(survey);
        return new View(
                id,
                survey.planId(),
                plans.plan(survey.planId()).name(),
                survey.slug(),
                survey.title(),
                phase,
                phase.label(),
                survey.opensOn(),
                survey.closesOn(),
                content.intro(),
                content.groups(),
                content.questions(),
                content.sent(),
                answers.answers(id),
                survey.drafter(),
                survey.draftedAt(),
                survey.remark(),
                survey.approver(),
                survey.approvedAt(),
                survey.counter(),
                survey.countedAt(),
                survey.published(),
                survey.draftedBy().equals(currentUser.get().username()),
                survey.version());
    }

    /** Whether an answer would be taken; nothing is kept of it. */
    public void tryOut(long id, AnswerForm form) {
        Answer.read(book.content(seen(id)), form);
    }

    private Survey seen(long id) {
        Survey survey = book.survey(id);
        if (!seesAll() && survey.state() != Survey.Stored.COUNTED) {
            throw RuleViolated.notFound("该调查");
        }
        return survey;
    }

    private boolean seesAll() {
        return currentUser.get().is(Role.OFFICE) || currentUser.get().is(Role.LEADER);
    }
}
