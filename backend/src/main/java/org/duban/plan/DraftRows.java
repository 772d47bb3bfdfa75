package org.duban.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.plan.document.Column;
import org.duban.plan.document.Deadline;
import org.duban.plan.document.Defect;
import org.duban.plan.document.KeyProject;
import org.duban.plan.document.PlanDraft;
import org.duban.plan.document.Role;
import org.duban.plan.document.RoleKind;
import org.duban.plan.document.Section;
import org.duban.plan.document.Source;
import org.duban.plan.document.Task;
import org.jspecify.annotations.Nullable;

/** Turns what was read from a document into rows, each with its place. */
final class DraftRows {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_DEADLINE = 500;

    private final PlanDraft draft;
    private final UnitNames units;
    private final Map<Section, Integer> sections = new IdentityHashMap<>();
    private final Map<Column, Integer> columns = new IdentityHashMap<>();
    private final List<RoleRow> roles = new ArrayList<>();

    private DraftRows(PlanDraft draft, UnitNames units) {
        this.draft = draft;
        this.units = units;
    }

    static PlanContent of(PlanDraft draft, UnitNames units) {
        return new DraftRows(draft, units).content();
    }

    private PlanContent content() {
        List<SectionRow> sectionRows = sectionRows();
        List<ColumnRow> columnRows = columnRows();
        List<TaskRow> taskRows = taskRows();
        return new PlanContent(sectionRows, taskRows, roles, columnRows, projectRows(), indicatorRows(), defectRows());
    }

    private List<SectionRow> sectionRows() {
        List<SectionRow> rows = new ArrayList<>();
        for (Section section : draft.sections()) {
            int place = rows.size();
            sections.put(section, place);
            Source source = section.source();
            rows.add(new SectionRow(
                    0,
                    0,
                    place,
                    section.depth(),
                    number(section.number()),
                    text(section.title()),
                    source.start(),
                    source.end(),
                    source.text()));
        }
        return rows;
    }

    private List<ColumnRow> columnRows() {
        List<ColumnRow> rows = new ArrayList<>();
        for (Column column : draft.columns()) {
            int place = rows.size();
            columns.put(column, place);
            Source source = column.source();
            rows.add(new ColumnRow(
                    0,
                    0,
                    place,
                    number(column.number()),
                    text(column.title()),
                    source.start(),
                    source.end(),
                    source.text()));
        }
        return rows;
    }

    private List<TaskRow> taskRows() {
        List<TaskRow> rows = new ArrayList<>();
        for (Task task : draft.tasks()) {
            int place = rows.size();
            rows.add(taskRow(task, place));
            task.roles().forEach(role -> roles.add(roleRow(role, place)));
        }
        return rows;
    }

    private TaskRow taskRow(Task task, int place) {
        Section section = task.section();
        Source source = task.source();
        return new TaskRow(
                0,
                0,
                section == null ? null : place(sections, section),
                section == null ? "" : text(section.label()),
                place,
                number(task.number()),
                text(task.title()),
                task.body(),
                words(task.deadline()),
                task.deadline() == null ? null : task.deadline().date(),
                source.start(),
                source.end(),
                source.text(),
                0);
    }

    private RoleRow roleRow(Role role, int taskPlace) {
        Source source = role.source();
        Long groupId = role.unitId() == null ? units.group(role.unit()) : null;
        return new RoleRow(
                0,
                0,
                taskPlace,
                roles.size(),
                clip(role.unit(), LONGEST_NAME),
                role.unitId(),
                TaskRole.valueOf(role.kind().name()),
                role.group() || groupId != null,
                groupId,
                source.start(),
                source.end(),
                source.text());
    }

    private List<ProjectRow> projectRows() {
        List<ProjectRow> rows = new ArrayList<>();
        for (KeyProject project : draft.keyProjects()) {
            Source source = project.source();
            Optional<Role> owner = owner(project);
            rows.add(new ProjectRow(
                    0,
                    0,
                    place(columns, project.column()),
                    text(project.column().label()),
                    rows.size(),
                    number(project.number()),
                    text(project.title()),
                    project.body(),
                    owner.map(role -> clip(role.unit(), LONGEST_NAME)).orElse(null),
                    owner.map(Role::unitId).orElse(null),
                    project.deadline() == null ? null : project.deadline().date(),
                    source.start(),
                    source.end(),
                    source.text(),
                    0));
        }
        return rows;
    }

    private static Optional<Role> owner(KeyProject project) {
        return project.roles().stream()
                .filter(role -> role.kind() == RoleKind.LEAD)
                .findFirst()
                .or(() -> project.roles().stream().findFirst());
    }

    private List<IndicatorRow> indicatorRows() {
        List<IndicatorRow> rows = new ArrayList<>();
        for (var indicator : draft.indicators()) {
            Source source = indicator.source();
            var target = indicator.target();
            rows.add(new IndicatorRow(
                    0,
                    0,
                    rows.size(),
                    number(indicator.number()),
                    text(indicator.name()),
                    clip(indicator.unit(), LONGEST_NAME),
                    target.kind(),
                    target.comparator(),
                    target.value(),
                    text(target.text()),
                    indicator.attribute(),
                    indicator.baseline(),
                    indicator.baselineYear(),
                    null,
                    source.start(),
                    source.end(),
                    source.text(),
                    0));
        }
        return rows;
    }

    private List<DefectRow> defectRows() {
        List<DefectRow> rows = new ArrayList<>();
        for (Defect defect : draft.defects()) {
            Source source = defect.source();
            rows.add(new DefectRow(
                    0,
                    0,
                    rows.size(),
                    defect.kind(),
                    text(defect.message()),
                    defect.blocking(),
                    defect.subjectType(),
                    defect.subjectIndex() < 0 ? null : (long) defect.subjectIndex(),
                    text(defect.subject()),
                    source.start(),
                    source.end(),
                    source.text(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return rows;
    }

    private static <T> @Nullable Long place(Map<T, Integer> places, T of) {
        Integer place = places.get(of);
        return place == null ? null : place.longValue();
    }

    private static @Nullable String words(@Nullable Deadline deadline) {
        return deadline == null ? null : clip(deadline.text(), LONGEST_DEADLINE);
    }

    private static String number(String number) {
        return clip(number, LONGEST_NUMBER);
    }

    private static String text(String text) {
        return clip(text, LONGEST_TEXT);
    }

    /** A heading of thousands of characters is a broken document; its full words stay in the row's source. */
    private static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
