package org.duban.plan.document;

import java.util.List;

public record PlanDraft(
        String name,
        String text,
        List<Section> sections,
        List<Task> tasks,
        List<Column> columns,
        List<KeyProject> keyProjects,
        List<Indicator> indicators,
        List<Defect> defects) {
    public PlanDraft {
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        columns = List.copyOf(columns);
        keyProjects = List.copyOf(keyProjects);
        indicators = List.copyOf(indicators);
        defects = List.copyOf(defects);
    }

    public int assignments() {
        return tasks.stream().mapToInt(task -> task.roles().size()).sum();
    }
}
