package org.duban.plan.document;

import java.util.List;

/** A piece with the statements in it. */
record Paragraph(Piece piece, List<RoleStatement> statements) {
    Paragraph {
        statements = List.copyOf(statements);
    }

    boolean namesUnits() {
        return statements.stream().anyMatch(RoleStatement::namesUnits);
    }

    /** Whether words stand before the offset that belong to no statement. */
    boolean hasProse(Script script, int from, int to) {
        int at = from;
        for (RoleStatement statement : statements) {
            if (statement.span().start() >= to) {
                break;
            }
            if (isProse(script, at, statement.span().start())) {
                return true;
            }
            at = Math.max(at, statement.span().end());
        }
        return isProse(script, at, to);
    }

    boolean isOnlyStatement(Script script) {
        return !statements.isEmpty() && !hasProse(script, piece.start(), piece.end());
    }

    private static boolean isProse(Script script, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isLetterOrDigit(script.canonical().charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
