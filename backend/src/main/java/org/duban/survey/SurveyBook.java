package org.duban.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds surveys and their content, and holds the row of one before anything is done to it. */
@Component
class SurveyBook {
    private final SurveyMapper mapper;
    private final JsonMapper json;
    private final Clock clock;

    SurveyBook(SurveyMapper mapper, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    Survey survey(long id) {
        Survey survey = mapper.find(id);
        if (survey == null) {
            throw RuleViolated.notFound("该调查");
        }
        return survey;
    }

    /** What the public may know of: strangers learn nothing of drafts. */
    Survey known(String slug) {
        Survey survey = mapper.bySlug(slug);
        if (survey == null || !survey.isKnownToPublic()) {
            throw RuleViolated.of(RuleViolated.Kind.NOT_FOUND, "not-found", "没有这个调查，请核对网址");
        }
        return survey;
    }

    SurveyContent content(Survey survey) {
        return json.readValue(survey.content(), SurveyContent.class);
    }

    String written(SurveyContent content) {
        return json.writeValueAsString(content);
    }

    SurveyPhase phase(Survey survey) {
        return survey.phase(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Survey locked(long id, int version, Survey.Stored state) {
        Survey survey = locked(id);
        if (survey.state() != state) {
            throw RuleViolated.conflict(
                    "survey-moved-on", "该调查现为“" + phase(survey).label() + "”，不能这样办理，请刷新后查看");
        }
        if (survey.version() != version) {
            throw RuleViolated.stale();
        }
        return survey;
    }

    /** Entries from paper and codes hold it too, so that none comes after the count. */
    Survey locked(long id, SurveyPhase... phases) {
        Survey survey = locked(id);
        SurveyPhase now = phase(survey);
        for (SurveyPhase phase : phases) {
            if (phase == now) {
                return survey;
            }
        }
        throw RuleViolated.conflict("survey-moved-on", "该调查现为“" + now.label() + "”，不能这样办理，请刷新后查看");
    }

    private Survey locked(long id) {
        Survey survey = mapper.lock(id);
        if (survey == null) {
            throw RuleViolated.notFound("该调查");
        }
        return survey;
    }
}
