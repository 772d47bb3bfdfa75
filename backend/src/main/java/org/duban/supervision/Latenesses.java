package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.duban.dispatch.Acting;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.Duty;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.TaskScope;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.shared.Version;
import org.duban.shared.history.AsOf;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every lapse of a duty, its class and its cause: the unit states it, the office may correct it. */
@Service
@Transactional
class Latenesses {
    private static final int WORDS = 500;
    private static final Map<String, String> SORTABLE =
            Map.of("lapsedAt", "l.lapsed_at", "due", "l.due", "unit", "l.unit_name", "duty", "l.duty_name");

    private final LatenessMapper mapper;
    private final LatenessSpeakers speakers;
    private final TaskScope scope;
    private final Clock clock;

    Latenesses(LatenessMapper mapper, LatenessSpeakers speakers, TaskScope scope, Clock clock) {
        this.mapper = mapper;
        this.speakers = speakers;
        this.scope = scope;
        this.clock = clock;
    }

    @EventListener
    void on(DutiesLapsed event) {
        LocalDate month = LocalDate.ofInstant(event.at(), SystemTime.ZONE).withDayOfMonth(1);
        mapper.enter(event.duties().stream().map(Duty::workItemId).toList(), event.at(), month);
    }

    @Transactional(readOnly = true)
    public Page<LatenessRow> list(LatenessController.Query query, PageRequest page) {
        LatenessFilter filter = new LatenessFilter(
                null,
                query.planId(),
                query.unitId(),
                query.workItemId(),
                query.latenessClass(),
                query.cause(),
                first(query.from()),
                first(query.to()),
                AsOf.of(query.asOf(), clock).at(),
                scope.visible().limit());
        String orderBy = page.orderBy(SORTABLE, "l.lapsed_at desc, l.id desc");
        return new Page<>(
                mapper.list(filter, History.FOREVER, orderBy, page.limit(), page.offset()),
                mapper.count(filter, History.FOREVER));
    }

    private static @Nullable LocalDate first(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    /** What a unit's people state of a late duty of theirs; the office's word stands above the unit's. */
    LatenessRow explain(long id, Version read, LatenessForm form) {
        mapper.lock(id);
        LatenessRow row = find(id);
        Acting by = speakers.speaker(row, form.correction() != null);
        check(row, form);
        if (row.version() != read.number()) {
            throw RuleViolated.stale();
        }
        return state(row, form, by);
    }

    /**
     * The same as part of an answer that is given anyway, as to a supervision order; nothing if the duty was never late, if
     * it was said already, or if the office has corrected what the unit says, whose word then stands.
     */
    void explain(long workItemId, LatenessCause cause, @Nullable String note) {
        Long id = mapper.ofDuty(workItemId);
        if (id != null) {
            mapper.lock(id);
            LatenessRow row = find(id);
            LatenessForm form = new LatenessForm(cause, note, null).stripped();
            if (row.correction() == null && !form.equals(new LatenessForm(row.cause(), row.note(), null))) {
                Acting by = speakers.speaker(row, false);
                check(row, form);
                state(row, form, by);
            }
        }
    }

    private LatenessRow find(long id) {
        LatenessFilter only = LatenessFilter.one(id, scope.visible().limit());
        return mapper.list(only, History.FOREVER, "l.id", 1, 0).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("该逾期记录"));
    }

    private static void check(LatenessRow row, LatenessForm form) {
        LatenessCause cause = form.cause();
        new FormCheck()
                .that(cause != null && cause != LatenessCause.UNSTATED, "cause", "请选择逾期原因")
                .that(cause != LatenessCause.OTHER || isSaid(form.note()), "note", "选择“其他”的，请写明原因")
                .optional("note", form.note(), "原因说明", WORDS)
                .that(form.correction() == null || isSaid(form.correction()), "correction", "请写明更正理由")
                .optional("correction", form.correction(), "更正理由", WORDS)
                .done();
        if (row.correction() != null && form.correction() == null) {
            throw RuleViolated.conflict("cause-corrected", "逾期原因已由残工委办公室更正，如有不同意见请与办公室联系");
        }
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private LatenessRow state(LatenessRow row, LatenessForm form, Acting by) {
        Instant now = clock.instant();
        Instant from = row.statedAt() == null || now.isAfter(row.statedAt())
                ? now
                : row.statedAt().plusMillis(1);
        mapper.endStatement(row.id(), from, History.FOREVER);
        mapper.state(row.id(), form.stripped(), by.signature(), from, History.FOREVER);
        return find(row.id());
    }
}
