package org.duban.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A newly read document with what people made of the old one: a row whose words are the same keeps edits and settlements. */
final class CarriedOver {
    private final PlanContent old;
    private final PlanContent read;
    private final Map<Long, List<RoleRow>> oldRoles;
    private final Map<Long, List<RoleRow>> readRoles;
    private final Map<String, RoleRow> knownNames = new HashMap<>();

    private CarriedOver(PlanContent old, PlanContent read) {
        this.old = old;
        this.read = read;
        this.oldRoles = byTask(old.roles());
        this.readRoles = byTask(read.roles());
        old.roles().stream().filter(RoleRow::isKnown).forEach(role -> knownNames.put(role.unitText(), role));
    }

    static PlanContent of(PlanContent old, PlanContent read) {
        return new CarriedOver(old, read).content();
    }

    private PlanContent content() {
        List<RoleRow> roles = new ArrayList<>();
        List<TaskRow> tasks = tasks(roles);
        return new PlanContent(read.sections(), tasks, roles, read.columns(), projects(), indicators(), defects());
    }

    private List<TaskRow> tasks(List<RoleRow> roles) {
        var same = new SameWords<>(old.tasks(), TaskRow::spanText);
        List<TaskRow> tasks = new ArrayList<>();
        for (TaskRow task : read.tasks()) {
            TaskRow kept = same.take(task.spanText());
            tasks.add(kept == null ? task : task.keeping(kept));
            List<RoleRow> division = kept == null
                    ? readRoles.getOrDefault((long) task.ordinal(), List.of())
                    : oldRoles.getOrDefault(kept.id(), List.of());
            int shift = kept == null ? 0 : task.spanStart() - kept.spanStart();
            division.forEach(role -> roles.add(known(role).at(task.ordinal(), roles.size(), shift)));
        }
        return tasks;
    }

    private RoleRow known(RoleRow role) {
        RoleRow known = role.isKnown() ? null : knownNames.get(role.unitText());
        return known == null ? role : role.meaning(known);
    }

    private List<ProjectRow> projects() {
        var same = new SameWords<>(old.projects(), ProjectRow::spanText);
        return read.projects().stream()
                .map(project -> {
                    ProjectRow kept = same.take(project.spanText());
                    return kept == null ? project : project.keeping(kept);
                })
                .toList();
    }

    private List<IndicatorRow> indicators() {
        var same = new SameWords<>(old.indicators(), IndicatorRow::spanText);
        return read.indicators().stream()
                .map(indicator -> {
                    IndicatorRow kept = same.take(indicator.spanText());
                    return kept == null ? indicator : indicator.keeping(kept);
                })
                .toList();
    }

    private List<DefectRow> defects() {
        var same = new SameWords<>(
                old.defects().stream().filter(defect -> !defect.isOpen()).toList(), CarriedOver::place);
        return read.defects().stream()
                .map(defect -> {
                    DefectRow kept = same.take(place(defect));
                    return kept == null ? defect : defect.settledLike(kept);
                })
                .toList();
    }

    private static String place(DefectRow defect) {
        return defect.kind() + " " + defect.subject() + " " + defect.spanText();
    }

    private static Map<Long, List<RoleRow>> byTask(Collection<RoleRow> roles) {
        return roles.stream().collect(Collectors.groupingBy(RoleRow::planTaskId));
    }

    /** Old rows by their words; each is taken once, in the order of the text. */
    private static final class SameWords<T> {
        private final Map<String, Deque<T>> rows = new HashMap<>();

        SameWords(List<T> rows, Function<T, String> words) {
            rows.forEach(row -> this.rows
                    .computeIfAbsent(words.apply(row), key -> new ArrayDeque<>())
                    .add(row));
        }

        @Nullable
        T take(String words) {
            Deque<T> found = rows.get(words);
            return found == null ? null : found.poll();
        }
    }
}
