package org.duban.plan;

import java.util.Arrays;
import java.util.Optional;

/** The Chinese words that stand for roles in a workbook. */
final class WorkbookWords {
    private WorkbookWords() {}

    static String role(TaskRole role) {
        return switch (role) {
            case LEAD -> "牵头";
            case PARTICIPANT -> "参与";
            case JOINT -> "责任";
        };
    }

    static Optional<TaskRole> role(String word) {
        return Arrays.stream(TaskRole.values())
                .filter(role -> role(role).equals(word.strip()))
                .findFirst();
    }
}
