package org.duban.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** What the office adds to a key project: who, until when, by which milestones, under which task. */
public record Completion(
        @Nullable Long parentTaskId,
        @Nullable Unit lead,
        List<Unit> participants,
        @Nullable LocalDate due,
        List<Milestone> milestones) {

    static final Completion NOTHING = new Completion(null, null, List.of(), null, List.of());

    public Completion {
        participants = List.copyOf(participants);
        milestones = List.copyOf(milestones);
    }

    public record Unit(long id, String name) {}

    public record Milestone(String title, LocalDate due) {}

    boolean isEmpty() {
        return equals(NOTHING);
    }

    /** What is still missing before the leader can be asked, as officials call it. */
    List<String> gaps() {
        return Stream.of(
                        lead == null ? "牵头单位" : null,
                        parentTaskId == null ? "所属任务" : null,
                        due == null ? "完成时限" : null,
                        milestones.isEmpty() ? "里程碑" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with what is still open taken from another. */
    Completion filledFrom(Completion other) {
        LocalDate until = due == null ? other.due : due;
        return new Completion(
                parentTaskId == null ? other.parentTaskId : parentTaskId,
                lead == null ? other.lead : lead,
                lead == null && participants.isEmpty() ? other.participants : participants,
                until,
                milestones.isEmpty() ? other.milestones : milestones);
    }

    List<UnitRow> units(long projectId) {
        List<UnitRow> rows = new ArrayList<>();
        if (lead != null) {
            rows.add(new UnitRow(projectId, 0, lead.id(), lead.name(), TaskRole.LEAD));
        }
        participants.forEach(
                unit -> rows.add(new UnitRow(projectId, rows.size(), unit.id(), unit.name(), TaskRole.PARTICIPANT)));
        return rows;
    }

    List<MilestoneRow> milestones(long projectId) {
        List<MilestoneRow> rows = new ArrayList<>();
        milestones.forEach(one -> rows.add(new MilestoneRow(projectId, rows.size(), one.title(), one.due())));
        return rows;
    }

    /** In words, for the record of changes. */
    String words(@Nullable String parentTitle) {
        String others = participants.stream().map(Unit::name).collect(Collectors.joining("、"));
        String steps = milestones.stream()
                .map(one -> one.title() + "（" + one.due() + "）")
                .collect(Collectors.joining("、"));
        return "牵头：" + (lead == null ? "—" : lead.name()) + "；参与：" + orDash(others) + "；所属任务："
                + orDash(Objects.toString(parentTitle, "")) + "；时限：" + (due == null ? "—" : due) + "；里程碑："
                + orDash(steps);
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "—" : words;
    }

    record UnitRow(long keyProjectId, int ordinal, long unitId, String unitName, TaskRole role) {}

    record MilestoneRow(long keyProjectId, int ordinal, String title, LocalDate due) {}
}
