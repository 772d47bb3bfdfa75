package org.duban.survey;

import java.time.Clock;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.FormCheck;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote, read after the count; the office takes out of it who somebody is. */
@Service
@Transactional
class SurveyTexts {
    private static final int REASON = 200;
    private static final String BLANK = "■";

    private final SurveyBook book;
    private final AnswerMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    SurveyTexts(SurveyBook book, AnswerMapper mapper, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<FreeText> list(long surveyId, @Nullable Integer question, PageRequest page) {
        refuseBeforeCount(surveyId);
        return new Page<>(
                mapper.texts(surveyId, question, page.limit(), page.offset()), mapper.countTexts(surveyId, question));
    }

    @Transactional(readOnly = true)
    public List<FreeText> first(long surveyId, int most) {
        refuseBeforeCount(surveyId);
        return mapper.texts(surveyId, null, most, 0);
    }

    /** What is taken out is gone for good, that is what it is for; kept are who did it, when and why. */
    FreeText blank(long surveyId, String id, int version, @Nullable List<String> parts, @Nullable String reason) {
        refuseBeforeCount(surveyId);
        FreeText text = mapper.lockText(surveyId, id);
        if (text == null) {
            throw RuleViolated.notFound("这条意见");
        }
        if (text.version() != version) {
            throw RuleViolated.stale();
        }
        List<String> wanted = parts == null
                ? List.of()
                : parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        new FormCheck()
                .that(!wanted.isEmpty(), "parts", "请写出要隐去的文字，一行一处")
                .that(wanted.stream().allMatch(text.words()::contains), "parts", "原文中没有这些文字，请照原文抄写")
                .required("reason", reason, "隐去的理由", REASON)
                .done();
        String words = text.words();
        for (String part : wanted) {
            words = words.replace(part, BLANK.repeat(Math.min(4, part.codePointCount(0, part.length()))));
        }
        mapper.blank(
                id, words, String.valueOf(reason).strip(), currentUser.get().signature(Role.OFFICE), clock.instant());
        FreeText blanked = mapper.lockText(surveyId, id);
        return blanked == null ? text : blanked;
    }

    private void refuseBeforeCount(long surveyId) {
        if (book.survey(surveyId).state() != Survey.Stored.COUNTED) {
            throw RuleViolated.conflict("not-counted", "调查截止并汇总后才能看意见");
        }
        if (mapper.answers(surveyId) < SmallCells.LEAST) {
            throw RuleViolated.conflict("too-few", "收到的问卷不足 " + SmallCells.LEAST + " 份，不显示意见，以免认出填写人");
        }
    }
}
