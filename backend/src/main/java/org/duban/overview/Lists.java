package org.duban.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/** Which list opens the rows behind each number of the board, by the very predicate it was counted by. */
record Lists(Look look, LocalDate day) {

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

    private @Nullable LocalDate past() {
        return look.isNow() ? null : day;
    }
}
