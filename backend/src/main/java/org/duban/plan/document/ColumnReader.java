package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes key projects of what stands in a column; a table of indicators in it makes none. */
final class ColumnReader {
    private static final int LONGEST_TITLE = 60;

    private final Script script;
    private final RoleBook roleBook;
    private final TableReader tables;
    private final Draft draft;

    ColumnReader(Script script, RoleBook roleBook, TableReader tables, Draft draft) {
        this.script = script;
        this.roleBook = roleBook;
        this.tables = tables;
        this.draft = draft;
    }

    void read(ColumnBox box, @Nullable Section section) {
        draft.columns.add(box.column());
        int indicators = draft.indicators.size();
        box.tables().forEach(table -> tables.read(table, section, box.column()));
        if (draft.indicators.size() == indicators) {
            projects(box);
        }
    }

    private void projects(ColumnBox box) {
        int rank = box.paragraphs().stream()
                .map(Paragraph::piece)
                .filter(piece -> piece.marker() != null)
                .mapToInt(Piece::rank)
                .findFirst()
                .orElse(MarkerRule.PARAGRAPH_RANK);
        List<Paragraph> project = new ArrayList<>();
        for (Paragraph paragraph : box.paragraphs()) {
            if (paragraph.piece().rank() == rank && opens(paragraph, rank)) {
                flush(box.column(), project);
                project.add(paragraph);
            } else if (!project.isEmpty()) {
                project.add(paragraph);
            }
        }
        flush(box.column(), project);
    }

    /** Without numbers, a paragraph that opens with a short title. */
    private boolean opens(Paragraph paragraph, int rank) {
        return rank < MarkerRule.PARAGRAPH_RANK
                || (!paragraph.isOnlyStatement(script) && titleOf(paragraph).length() <= LONGEST_TITLE);
    }

    private Span titleOf(Paragraph paragraph) {
        Span title = Heading.of(script, paragraph.piece().contentStart(), paragraph);
        int colon = script.seen(title).indexOf(':');
        return colon > 0 && colon <= LONGEST_TITLE ? script.trimmed(title.start(), title.start() + colon) : title;
    }

    private void flush(Column column, List<Paragraph> project) {
        if (project.isEmpty()) {
            return;
        }
        Piece first = project.get(0).piece();
        int end = project.get(project.size() - 1).piece().end();
        Span title = titleOf(project.get(0));
        List<RoleStatement> statements = TaskReader.statementsOf(project);
        draft.keyProjects.add(new KeyProject(
                column,
                first.marker() == null ? "" : first.marker().bare(),
                script.written(title.start(), title.end()),
                body(title.end(), end),
                roleBook.roles(statements),
                RoleBook.deadline(statements),
                script.source(first.start(), end)));
        project.clear();
    }

    private String body(int from, int end) {
        int start = from;
        while (start < end && "。:".indexOf(script.canonical().charAt(start)) >= 0) {
            start++;
        }
        return script.written(start, end);
    }
}
