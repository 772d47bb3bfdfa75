package org.duban.bulletin;

import java.util.List;

/**
 * Which tasks a bulletin is about.
 *
 * @param sections for {@link Kind#SECTIONS}; headings as the plan writes them
 * @param taskIds for {@link Kind#TASKS} and {@link Kind#MATTERS}
 */
record Scope(Kind kind, List<String> sections, List<Long> taskIds) {

    enum Kind {
        PLAN("全部重点任务"),
        SECTIONS("所选章节"),
        TASKS("所选任务"),
        MATTERS("督办事项");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Scope {
        sections = List.copyOf(sections);
        taskIds = List.copyOf(taskIds);
    }
}
