package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tasks of the nodes that were selected. */
final class TaskReader {
    private final Script script;
    private final TaskSelection selection;
    private final Sections sections;
    private final RoleBook roleBook;
    private final Draft draft;

    TaskReader(Script script, TaskSelection selection, Sections sections, RoleBook roleBook, Draft draft) {
        this.script = script;
        this.selection = selection;
        this.sections = sections;
        this.roleBook = roleBook;
        this.draft = draft;
    }

    void read(Node node) {
        if (selection.isTask(node)) {
            readTask(node);
            return;
        }
        if (selection.isUncertain(node)) {
            draft.uncertain.add(node);
        }
        if (selection.holdsUnnumbered(node)) {
            passages(node.paragraphs, node.isRoot() ? 0 : 1).forEach(passage -> readUnnumbered(node, passage));
        }
        node.children.forEach(this::read);
    }

    private void readTask(Node node) {
        List<Paragraph> paragraphs = paragraphsOf(node);
        List<Measure> measures = new ArrayList<>();
        node.children.forEach(child -> addMeasures(child, measures));
        List<List<Paragraph>> passages = passages(node.paragraphs, 0);
        if (passages.size() > 1) {
            passages.forEach(passage -> measures.add(measure(null, passage)));
        }
        add(sections.above(node.parent), node.marker, node.rank, paragraphs, measures);
    }

    private void readUnnumbered(Node node, List<Paragraph> passage) {
        add(sections.above(node), null, MarkerRule.PARAGRAPH_RANK, passage, List.of());
    }

    private void add(
            @Nullable Section section,
            @Nullable Marker marker,
            int rank,
            List<Paragraph> paragraphs,
            List<Measure> measures) {
        Paragraph first = paragraphs.get(0);
        int start = first.piece().start();
        int end = paragraphs.get(paragraphs.size() - 1).piece().end();
        Span title = Heading.of(script, first.piece().contentStart(), first);
        List<RoleStatement> statements = statementsOf(paragraphs);
        Task task = new Task(
                section,
                marker == null ? "" : marker.bare(),
                script.written(title.start(), title.end()),
                body(title.end(), end, statements),
                roleBook.roles(statements),
                RoleBook.deadline(statements),
                measures,
                script.source(start, end));
        draft.tasks.add(new Draft.ReadTask(task, statements, rank, marker == null ? 0 : marker.value()));
    }

    private void addMeasures(Node node, List<Measure> measures) {
        if (node.hasUnits() || node.rank > MarkerRule.ARABIC_RANK || !node.children.isEmpty() || node.marker != null) {
            measures.add(measure(node.marker, node.paragraphs));
        }
        node.children.forEach(child -> addMeasures(child, measures));
    }

    private Measure measure(@Nullable Marker marker, List<Paragraph> paragraphs) {
        Paragraph first = paragraphs.get(0);
        Span title = Heading.of(script, first.piece().contentStart(), first);
        List<RoleStatement> statements = statementsOf(paragraphs);
        return new Measure(
                marker == null ? "" : marker.bare(),
                script.written(title.start(), title.end()),
                roleBook.roles(statements),
                RoleBook.deadline(statements),
                script.source(
                        first.piece().start(),
                        paragraphs.get(paragraphs.size() - 1).piece().end()));
    }

    private static List<Paragraph> paragraphsOf(Node node) {
        List<Paragraph> paragraphs = new ArrayList<>(node.paragraphs);
        node.children.forEach(child -> paragraphs.addAll(paragraphsOf(child)));
        return paragraphs;
    }

    static List<RoleStatement> statementsOf(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.statements().stream())
                .toList();
    }

    /** Paragraphs up to and with the units that close them; what precedes a text's first such group is its preamble. */
    private List<List<Paragraph>> passages(List<Paragraph> paragraphs, int from) {
        List<List<Paragraph>> passages = new ArrayList<>();
        List<Paragraph> passage = new ArrayList<>();
        for (Paragraph paragraph : paragraphs.subList(from, paragraphs.size())) {
            boolean isClosed = passage.stream().anyMatch(Paragraph::namesUnits);
            if (isClosed && !paragraph.isOnlyStatement(script)) {
                passages.add(passage);
                passage = new ArrayList<>();
            }
            passage.add(paragraph);
        }
        if (passage.stream().anyMatch(Paragraph::namesUnits)) {
            passages.add(passage);
        }
        return passages.stream()
                .map(each -> withoutPreamble(each, paragraphs.get(0)))
                .toList();
    }

    private List<Paragraph> withoutPreamble(List<Paragraph> passage, Paragraph top) {
        int naming = 0;
        while (!passage.get(naming).namesUnits()) {
            naming++;
        }
        int first = passage.get(naming).isOnlyStatement(script) ? Math.max(0, naming - 1) : naming;
        boolean hasTitleLine = first > 0 && passage.get(first - 1) != top && isTitleLine(passage.get(first - 1));
        return passage.subList(hasTitleLine ? first - 1 : first, passage.size());
    }

    private boolean isTitleLine(Paragraph paragraph) {
        Piece piece = paragraph.piece();
        return piece.end() - piece.start() <= Heading.LONGEST / 2
                && "。:".indexOf(script.canonical().charAt(piece.end() - 1)) < 0;
    }

    /** The words after the title, without those that name units. */
    private String body(int from, int end, List<RoleStatement> statements) {
        StringBuilder body = new StringBuilder();
        int at = from;
        for (RoleStatement statement : statements) {
            if (statement.span().start() >= at) {
                body.append(script.text(), at, statement.span().start());
            }
            at = Math.max(at, statement.span().end());
        }
        body.append(script.text(), Math.min(at, end), end);
        String words = body.toString().strip();
        return words.startsWith("。") ? words.substring(1).strip() : words;
    }
}
