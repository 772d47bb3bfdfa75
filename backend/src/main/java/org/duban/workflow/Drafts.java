package org.duban.workflow;

import java.time.Clock;
import java.util.Optional;
import org.duban.access.CurrentUser;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.dispatch.ProgressForm;
import org.duban.dispatch.ReportDrafts;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts of open duties. A draft belongs to the duty and not to a person: a colleague or a deputy goes on where the other
 * stopped, and two who write at once are told by the version.
 */
@Service
@Transactional
class Drafts implements ReportDrafts {

    private static final int LONGEST = 200_000;

    private final DraftMapper mapper;
    private final WorkItemMapper items;
    private final DutyBook duties;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final JsonMapper json;

    Drafts(
            DraftMapper mapper,
            WorkItemMapper items,
            DutyBook duties,
            Seats seats,
            CurrentUser currentUser,
            Clock clock,
            JsonMapper json) {
        this.mapper = mapper;
        this.items = items;
        this.duties = duties;
        this.seats = seats;
        this.currentUser = currentUser;
        this.clock = clock;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Transactional(readOnly = true)
    @Nullable
    Draft get(long workItemId) {
        WorkItem item = items.find(workItemId);
        if (item == null || !seats.sees(item)) {
            throw RuleViolated.notFound("该事项");
        }
        seats.require(item);
        return mapper.find(workItemId);
    }

    Draft save(long workItemId, JsonNode content, int version) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        seats.require(item);
        DutyBook.requireOpen(item);
        if (!content.isObject()) {
            throw RuleViolated.invalid("content", "草稿格式不正确");
        }
        return write(item, json.writeValueAsString(content), version);
    }

    private Draft write(WorkItem item, String content, int version) {
        if (content.length() > LONGEST) {
            throw RuleViolated.invalid("content", "草稿内容过长，请精简后再保存");
        }
        Draft before = mapper.find(item.id());
        if (version != (before == null ? 0 : before.version())) {
            throw RuleViolated.stale();
        }
        Draft next = new Draft(
                item.id(),
                content,
                version + 1,
                clock.instant(),
                currentUser.get().name());
        if (before == null) {
            mapper.insert(next);
        } else {
            mapper.update(next);
        }
        return next;
    }

    JsonNode read(Draft draft) {
        return json.readTree(draft.content());
    }

    @Override
    public Optional<ReportDrafts.PartDraft> find(long reportId, long assignmentId) {
        return Optional.ofNullable(
                        items.openAt(ProgressReportProcess.PROCESS, reportId, "reportProgress", assignmentId))
                .filter(seats::may)
                .map(this::ofReport);
    }

    private ReportDrafts.PartDraft ofReport(WorkItem item) {
        Draft draft = mapper.find(item.id());
        return draft == null
                ? new ReportDrafts.PartDraft(item.id(), null, 0)
                : new ReportDrafts.PartDraft(item.id(), form(draft), draft.version());
    }

    /** A draft is whatever was typed so far; one that is no form yet counts as none. */
    private @Nullable ProgressForm form(Draft draft) {
        try {
            return json.readValue(draft.content(), ProgressForm.class);
        } catch (JacksonException unfinished) {
            return null;
        }
    }

    @Override
    public void save(long workItemId, ProgressForm form, int version) {
        save(workItemId, json.valueToTree(form), version);
    }

    @EventListener
    void on(DutyCompleted event) {
        mapper.delete(event.duty().workItemId());
    }

    @EventListener
    void on(DutyWithdrawn event) {
        mapper.delete(event.duty().workItemId());
    }
}
