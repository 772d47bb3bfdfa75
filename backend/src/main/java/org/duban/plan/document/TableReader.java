package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a table under its head: rows of indicators, tasks or projects. */
final class TableReader {
    private static final int HEAD_WITHIN = 4;

    private final Script script;
    private final RoleBook roleBook;
    private final Draft draft;
    private final StatementParser parser;
    private final StatementFinder finder;

    TableReader(Script script, RoleBook roleBook, Draft draft) {
        this.script = script;
        this.roleBook = roleBook;
        this.draft = draft;
        this.parser = new StatementParser(script);
        this.finder = new StatementFinder(script);
    }

    void read(Table table, @Nullable Section section, @Nullable Column column) {
        for (int i = 0; i < Math.min(HEAD_WITHIN, table.rows().size()); i++) {
            TableHead head = TableHead.of(script, table.rows().get(i).cells());
            if (head.isKnown()) {
                readRows(head, table.rows().subList(i + 1, table.rows().size()), section, column);
                return;
            }
        }
    }

    private void readRows(TableHead head, List<Table.Row> rows, @Nullable Section section, @Nullable Column column) {
        if (head.isOfIndicators()) {
            IndicatorReader reader = new IndicatorReader(script, head);
            cells(head, rows).forEach(cells -> reader.read(cells).ifPresent(draft.indicators::add));
        } else if (column != null) {
            cells(head, rows).forEach(cells -> readProject(cells, column));
        } else if (head.isOfTasks()) {
            readTasks(cells(head, rows), section);
        }
    }

    private List<TableCells> cells(TableHead head, List<Table.Row> rows) {
        List<TableCells> all = new ArrayList<>();
        TableCells above = null;
        for (Table.Row row : rows) {
            above = TableCells.of(script, head, row, above);
            all.add(above);
        }
        return all;
    }

    private void readTasks(List<TableCells> rows, @Nullable Section outer) {
        Section section = outer;
        List<TableCells> group = new ArrayList<>();
        for (TableCells row : rows) {
            if (row.isHeading()) {
                flush(group, section);
                section = heading(row, outer);
            } else {
                if (!isMeasure(row)) {
                    flush(group, section);
                }
                group.add(row);
            }
        }
        flush(group, section);
    }

    /** A row under a merged task cell, without a number of its own, is a measure of that task. */
    private static boolean isMeasure(TableCells row) {
        boolean hasNumbers = row.head().has(HeaderField.NUMBER);
        return row.isMerged(HeaderField.TASK) && (!hasNumbers || row.isMerged(HeaderField.NUMBER));
    }

    private Section heading(TableCells row, @Nullable Section outer) {
        Span cell = row.row().cells().get(0);
        Optional<Marker> marker = MarkerRule.at(script, cell.start(), cell.end());
        Span title = Heading.titleIn(script, marker.map(Marker::contentStart).orElse(cell.start()), cell.end());
        Section section = new Section(
                outer == null ? 1 : outer.depth() + 1,
                marker.map(Marker::written).orElse(""),
                script.written(title.start(), title.end()),
                outer,
                script.source(cell.start(), cell.end()));
        draft.sections.add(section);
        return section;
    }

    private void flush(List<TableCells> group, @Nullable Section section) {
        if (!group.isEmpty()) {
            addTask(group, section);
            group.clear();
        }
    }

    private void addTask(List<TableCells> group, @Nullable Section section) {
        TableCells first = group.get(0);
        Span words = words(first);
        if (words.isEmpty()) {
            return;
        }
        Optional<Marker> marker = MarkerRule.at(script, words.start(), words.end());
        Span title = Heading.titleIn(script, marker.map(Marker::contentStart).orElse(words.start()), words.end());
        List<RoleStatement> statements =
                group.stream().flatMap(row -> statements(row).stream()).toList();
        Span number = first.get(HeaderField.NUMBER);
        Task task = new Task(
                section,
                number.isEmpty() ? marker.map(Marker::bare).orElse("") : script.written(number.start(), number.end()),
                script.written(title.start(), title.end()),
                body(group, title, words),
                roleBook.roles(statements),
                RoleBook.deadline(statements),
                group.size() > 1 ? group.stream().map(this::measure).toList() : List.of(),
                script.source(
                        first.row().start(), group.get(group.size() - 1).row().end()));
        draft.tasks.add(new Draft.ReadTask(task, statements, MarkerRule.ARABIC_RANK, 0));
    }

    private Measure measure(TableCells row) {
        Span content = row.get(HeaderField.CONTENT);
        Span words = content.isEmpty() ? words(row) : content;
        Span title = Heading.titleIn(script, words.start(), words.end());
        return new Measure(
                "",
                script.written(title.start(), title.end()),
                roleBook.roles(statements(row)),
                RoleBook.deadline(statements(row)),
                script.source(row.row().start(), row.row().end()));
    }

    private static Span words(TableCells row) {
        boolean isNumberedAlone =
                row.isMerged(HeaderField.TASK) && !row.get(HeaderField.CONTENT).isEmpty();
        if (isNumberedAlone && !row.isMerged(HeaderField.NUMBER)) {
            return row.get(HeaderField.CONTENT);
        }
        for (HeaderField field :
                List.of(HeaderField.TASK, HeaderField.PROJECT, HeaderField.CONTENT, HeaderField.INDICATOR)) {
            if (!row.get(field).isEmpty()) {
                return row.get(field);
            }
        }
        return row.get(HeaderField.TASK);
    }

    private String body(List<TableCells> group, Span title, Span words) {
        StringBuilder body = new StringBuilder(script.written(Math.min(title.end(), words.end()), words.end()));
        for (TableCells row : group) {
            Span content = row.get(HeaderField.CONTENT);
            if (content.start() != words.start()) {
                body.append(body.isEmpty() ? "" : "\n").append(script.written(content.start(), content.end()));
            }
        }
        String text = body.toString().strip();
        return text.startsWith("。") ? text.substring(1).strip() : text;
    }

    private List<RoleStatement> statements(TableCells row) {
        List<RoleStatement> statements = new ArrayList<>();
        for (HeaderField field : List.of(HeaderField.TASK, HeaderField.CONTENT)) {
            Span cell = row.get(field);
            statements.addAll(finder.in(cell.start(), cell.end()));
        }
        add(row.get(HeaderField.LEAD), RoleKind.LEAD, statements);
        add(row.get(HeaderField.JOINT), RoleKind.JOINT, statements);
        add(row.get(HeaderField.PARTICIPANT), RoleKind.PARTICIPANT, statements);
        Span deadline = row.get(HeaderField.DEADLINE);
        RoleStatement.Draft dated = new RoleStatement.Draft();
        DeadlineReader.read(script, deadline.start(), deadline.end()).ifPresent(dated::add);
        if (!dated.isEmpty()) {
            statements.add(dated.at(deadline));
        }
        return statements;
    }

    private void add(Span cell, RoleKind kind, List<RoleStatement> statements) {
        if (!cell.isEmpty()) {
            statements.add(parser.labelled(cell.start(), cell.end())
                    .orElseGet(() -> parser.listed(cell.start(), cell.end(), kind)));
        }
    }

    private void readProject(TableCells row, Column column) {
        Span words = words(row);
        if (words.isEmpty() || row.isHeading()) {
            return;
        }
        Optional<Marker> marker = MarkerRule.at(script, words.start(), words.end());
        Span title = Heading.titleIn(script, marker.map(Marker::contentStart).orElse(words.start()), words.end());
        Span number = row.get(HeaderField.NUMBER);
        List<RoleStatement> statements = statements(row);
        draft.keyProjects.add(new KeyProject(
                column,
                number.isEmpty() ? marker.map(Marker::bare).orElse("") : script.written(number.start(), number.end()),
                script.written(title.start(), title.end()),
                body(List.of(row), title, words),
                roleBook.roles(statements),
                RoleBook.deadline(statements),
                script.source(row.row().start(), row.row().end())));
    }
}
