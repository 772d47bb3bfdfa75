package org.duban.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.FormCheck;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about a survey: handed in, approved or returned, counted, published. */
@Service
@Transactional
class SurveySteps {
    private static final int REMARK = 500;

    private final SurveyBook book;
    private final SurveyMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    SurveySteps(SurveyBook book, SurveyMapper mapper, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void submit(long id, int version) {
        Survey draft = book.locked(id, version, Survey.Stored.DRAFT);
        SurveyContent content = book.content(draft);
        checkDays(draft)
                .required("intro", content.intro(), "填写说明：谁在调查、为什么、结果怎么用", Integer.MAX_VALUE)
                .that(!content.groups().isEmpty(), "groups", "请写明发放对象和数量，否则算不出回收率")
                .that(
                        content.questions().stream().anyMatch(question -> !question.isText()),
                        "questions",
                        "请至少出一道选择题或满意程度题")
                .done();
        mapper.submit(id);
    }

    void approve(long id, int version) {
        Survey survey = book.locked(id, version, Survey.Stored.SUBMITTED);
        User user = currentUser.get();
        if (survey.draftedBy().equals(user.username())) {
            throw RuleViolated.forbidden("own-draft", "问卷由您起草，须由另一位残工委领导审批");
        }
        checkDays(survey).done();
        mapper.approve(id, user.username(), user.signature(Role.LEADER), clock.instant());
    }

    /** Back to the draft: by the leader instead of the approval, and by the office as long as nobody could have answered. */
    void putBack(long id, int version, @Nullable String reason) {
        new FormCheck().required("reason", reason, "退回修改的理由", REMARK).done();
        Survey survey = book.locked(id, SurveyPhase.SUBMITTED, SurveyPhase.APPROVED);
        if (survey.version() != version) {
            throw RuleViolated.stale();
        }
        mapper.putBack(id, String.valueOf(reason).strip());
    }

    /** From here on the results are shown, and nothing more is entered: or each new paper could be told by the difference. */
    void count(long id, int version) {
        Survey survey = book.locked(id, SurveyPhase.CLOSED);
        if (survey.version() != version) {
            throw RuleViolated.stale();
        }
        mapper.counted(id, currentUser.get().signature(Role.OFFICE), clock.instant());
    }

    void publish(long id, int version, boolean published) {
        book.locked(id, version, Survey.Stored.COUNTED);
        mapper.publish(id, published);
    }

    private FormCheck checkDays(Survey survey) {
        LocalDate today = book.today();
        return new FormCheck()
                .chosen("opensOn", survey.opensOn(), "开始日期")
                .chosen("closesOn", survey.closesOn(), "截止日期")
                .that(survey.opensOn() == null || !survey.opensOn().isBefore(today), "opensOn", "开始日期已经过去，请改为今天或以后的日期");
    }
}
