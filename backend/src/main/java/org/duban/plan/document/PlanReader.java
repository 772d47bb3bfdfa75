package org.duban.plan.document;

import org.duban.plan.document.file.PlanText;

/** Reads the text of a plan into rows, and lists what the text leaves open. */
public final class PlanReader {
    private final KnownUnits knownUnits;

    public PlanReader(KnownUnits knownUnits) {
        this.knownUnits = knownUnits;
    }

    public PlanDraft read(PlanText document) {
        Script script = Script.of(document.text());
        Outline outline = OutlineReader.read(script, document);
        TaskSelection selection = TaskSelection.of(outline);
        Draft draft = new Draft(script);
        Sections sections = Sections.of(outline, selection, draft);
        RoleBook roleBook = new RoleBook(script, knownUnits);
        new TaskReader(script, selection, sections, roleBook, draft).read(outline.root());
        TableReader tables = new TableReader(script, roleBook, draft);
        outline.tables().forEach(placed -> tables.read(placed.table(), sections.above(placed.node()), null));
        ColumnReader columns = new ColumnReader(script, roleBook, tables, draft);
        outline.columns().forEach(box -> columns.read(box, null));
        return new PlanDraft(
                PlanName.of(script, document.name()),
                document.text(),
                draft.sections,
                draft.plainTasks(),
                draft.columns,
                draft.keyProjects,
                draft.indicators,
                DefectRule.all(draft, outline, knownUnits));
    }
}
