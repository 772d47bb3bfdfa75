package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.duban.plan.TaskKind;
import org.duban.supervision.Ground;
import org.jspecify.annotations.Nullable;

/** Which list opens the rows behind each number of the board, by the very predicate it was counted by. */
record Lists(Look look) {

    Map<String, String> ofAll() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("tasks", tasks().address());
        rows.put("overdueTasks", tasks().and("overdue", true).address());
        rows.put("overdueDuties", overdue(null).address());
        rows.put("openDuties", open(null).address());
        rows.put("dueSoon", dueSoon(null).address());
        return rows;
    }

    Map<String, String> ofUnit(long unitId) {
        Rows led = tasks().and("leadUnitId", unitId);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("tasks", tasks().and("unitId", unitId).address());
        rows.put("led", led.address());
        rows.put("green", led.and("light", Light.GREEN).address());
        rows.put("yellow", led.and("light", Light.YELLOW).address());
        rows.put("red", led.and("light", Light.RED).address());
        rows.put("overdue", overdue(unitId).address());
        rows.put("open", open(unitId).address());
        rows.put("dueSoon", dueSoon(unitId).address());
        return rows;
    }

    String of(Phase phase) {
        return tasks().and("phase", phase).address();
    }

    String of(Light light) {
        return tasks().and("light", light).address();
    }

    String tasksLedBy(@Nullable Long unitId, @Nullable Light light) {
        return tasks().and("leadUnitId", unitId).and("light", light).address();
    }

    String ofSection(String section, Light light) {
        return tasks().and("section", section).and("light", light).address();
    }

    /** Those so many working days late; null leaves an end open. */
    String late(@Nullable Long unitId, @Nullable Integer from, @Nullable Integer to) {
        return of("/api/supervision/overdue", unitId)
                .and("lateFrom", from)
                .and("lateTo", to)
                .address();
    }

    String openMatters(Ground ground) {
        return Rows.of("/api/supervision/matters")
                .and("planId", look.planId())
                .and("state", "OPEN")
                .and("ground", ground)
                .address();
    }

    String comingDue(@Nullable Long unitId) {
        return dueSoon(unitId).address();
    }

    String comingDue(@Nullable Long unitId, @Nullable Instant from, Instant before) {
        return open(unitId)
                .and("overdue", false)
                .and("dueFrom", from)
                .and("dueBefore", before)
                .address();
    }

    String silent(SilentUnit.@Nullable On on) {
        return of("/api/boards/silent-units", null).and("on", on).address();
    }

    String owed(long unitId, Collection<String> elements) {
        return open(unitId)
                .and("standing", false)
                .and("element", String.join(",", elements))
                .address();
    }

    String unanswered(long unitId) {
        return of("/api/urges", unitId).and("unanswered", true).address();
    }

    String parts(long unitId, boolean received) {
        return of("/api/boards/parts", unitId).and("received", received).address();
    }

    String inHand(long unitId, @Nullable Long assigneeId) {
        return open(unitId)
                .and("assigneeId", assigneeId)
                .and("hand", assigneeId == null ? "nobody" : null)
                .address();
    }

    String stillToDoSince(long unitId, Instant from) {
        return open(unitId).and("createdFrom", from).address();
    }

    String doneSince(long unitId, Instant from) {
        return done(unitId).and("createdFrom", from).address();
    }

    String urgedSince(long unitId, LocalDate from) {
        return of("/api/urges", unitId).and("urgedFrom", from).address();
    }

    String doneBetween(@Nullable Long unitId, boolean late, Instant from, Instant before) {
        return done(unitId)
                .and("overdue", late)
                .and("completedFrom", from)
                .and("completedBefore", before)
                .address();
    }

    String lapses(@Nullable Long unitId, YearMonth from, YearMonth to, @Nullable Object kind, @Nullable Object cause) {
        return of("/api/supervision/latenesses", unitId)
                .and("from", from)
                .and("to", to)
                .and("latenessClass", kind)
                .and("cause", cause)
                .address();
    }

    private Rows of(String path, @Nullable Long unitId) {
        return Rows.of(path).and("planId", look.planId()).and("unitId", unitId).and("asOf", past());
    }

    private Rows done(@Nullable Long unitId) {
        return of("/api/work-items", unitId).and("state", "done").and("scope", "all");
    }

    private Rows tasks() {
        return Rows.of("/api/plan-tasks")
                .and("planId", look.planId())
                .and("kind", look.kind() == TaskKind.TASK ? null : look.kind() == null ? "ALL" : look.kind())
                .and("asOf", past());
    }

    private Rows open(@Nullable Long unitId) {
        return Rows.of("/api/work-items")
                .and("state", "open")
                .and("scope", "all")
                .and("planId", look.planId())
                .and("unitId", unitId)
                .and("asOf", past());
    }

    private Rows dueSoon(@Nullable Long unitId) {
        return open(unitId).and("overdue", false).and("dueBefore", look.soon());
    }

    private Rows overdue(@Nullable Long unitId) {
        return open(unitId).and("overdue", true);
    }

    private @Nullable Object past() {
        return look.isNow() ? null : look.day();
    }
}
