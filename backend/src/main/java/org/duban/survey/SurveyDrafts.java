package org.duban.survey;

import java.time.Clock;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.duban.survey.SurveyMapper.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes a survey. */
@Service
@Transactional
class SurveyDrafts {
    private final SurveyBook book;
    private final SurveyMapper mapper;
    private final Plans plans;
    private final Tokens tokens;
    private final CurrentUser currentUser;
    private final Clock clock;

    SurveyDrafts(
            SurveyBook book, SurveyMapper mapper, Plans plans, Tokens tokens, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.plans = plans;
        this.tokens = tokens;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    long begin(@Nullable Long planId, DraftForm form) {
        if (planId == null) {
            throw RuleViolated.invalid("planId", "请选择规划");
        }
        if (plans.plan(planId).state() == PlanState.DRAFT) {
            throw RuleViolated.conflict("plan-not-published", "规划发布后才能组织调查");
        }
        User user = currentUser.get();
        NewId id = new NewId();
        mapper.insert(
                planId,
                tokens.slug(),
                written(planId, form),
                user.username(),
                user.signature(Role.OFFICE),
                clock.instant(),
                id);
        return id.value();
    }

    void save(long id, int version, DraftForm form) {
        Survey draft = book.locked(id, version, Survey.Stored.DRAFT);
        User user = currentUser.get();
        mapper.save(id, written(draft.planId(), form), user.username(), user.signature(Role.OFFICE), clock.instant());
    }

    void delete(long id, int version) {
        book.locked(id, version, Survey.Stored.DRAFT);
        mapper.delete(id);
    }

    private Written written(long planId, DraftForm form) {
        SurveyContent content = DraftReader.read(form, plans.tasks(planId));
        return new Written(
                String.valueOf(form.title()).strip(), form.opensOn(), form.closesOn(), book.written(content));
    }
}
