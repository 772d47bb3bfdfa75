package org.duban.workflow;

import java.util.Optional;
import org.duban.indicator.ValueDrafts;
import org.duban.indicator.ValueForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of duties to state a value of an indicator. */
@Component
class KeptValueDrafts implements ValueDrafts {

    private final Drafts drafts;
    private final DraftMapper mapper;
    private final WorkItemMapper items;
    private final Seats seats;
    private final JsonMapper json;

    KeptValueDrafts(Drafts drafts, DraftMapper mapper, WorkItemMapper items, Seats seats, JsonMapper json) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.items = items;
        this.seats = seats;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Optional<ValueDraft> find(long statementId) {
        return Optional.ofNullable(
                        items.openAt(IndicatorValueProcess.PROCESS, statementId, IndicatorValueProcess.STATE, null))
                .filter(seats::may)
                .map(this::ofDuty);
    }

    private ValueDraft ofDuty(WorkItem duty) {
        Draft draft = mapper.find(duty.id());
        return draft == null
                ? new ValueDraft(duty.id(), null, 0)
                : new ValueDraft(duty.id(), form(draft), draft.version());
    }

    /** A draft is whatever was typed so far; one that is no form yet counts as none. */
    private @Nullable ValueForm form(Draft draft) {
        try {
            return json.readValue(draft.content(), ValueForm.class);
        } catch (JacksonException unfinished) {
            return null;
        }
    }

    @Override
    public void save(long workItemId, ValueForm form, int version) {
        drafts.save(workItemId, json.valueToTree(form), version);
    }
}
