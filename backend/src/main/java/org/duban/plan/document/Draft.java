package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;

/** The plan while it is read; tasks keep the statements they came from for the defects. */
final class Draft {
    record ReadTask(Task task, List<RoleStatement> statements, int rank, int value) {
        boolean isTableRow() {
            return rank == MarkerRule.ARABIC_RANK && value == 0;
        }
    }

    final Script script;
    final List<Section> sections = new ArrayList<>();
    final List<ReadTask> tasks = new ArrayList<>();
    final List<Column> columns = new ArrayList<>();
    final List<KeyProject> keyProjects = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();
    final List<Node> uncertain = new ArrayList<>();

    Draft(Script script) {
        this.script = script;
    }

    List<Task> plainTasks() {
        return tasks.stream().map(ReadTask::task).toList();
    }
}
