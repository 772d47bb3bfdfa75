package org.duban.dispatch;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.XlsxForm;
import org.duban.shared.table.XlsxReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's parts of a round as one workbook: out, and in again with a look at the difference first. What comes in fills
 * the drafts; a person looks at them and hands them in.
 */
@Component
@Transactional
class RoundWorkbook {
    private final RoundQueries queries;
    private final ReportPrefill prefill;
    private final TaskStanding tasks;
    private final ObjectProvider<ReportDrafts> drafts;
    private final CurrentUser currentUser;
    private final Units units;

    RoundWorkbook(
            RoundQueries queries,
            ReportPrefill prefill,
            TaskStanding tasks,
            ObjectProvider<ReportDrafts> drafts,
            CurrentUser currentUser,
            Units units) {
        this.queries = queries;
        this.prefill = prefill;
        this.tasks = tasks;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.units = units;
    }

    byte[] write(RoundItem round) {
        List<OfflinePart> parts = parts(round);
        return XlsxForm.write(
                WorkbookSheets.instructions(round, parts.get(0).part().unitName()), WorkbookSheets.of(parts));
    }

    WorkbookDiff read(RoundItem round, byte[] xlsx, boolean dryRun) {
        var reader = new XlsxReader();
        var reading = new WorkbookReading(parts(round), reader.problems());
        reading.read(reader.read(xlsx, WorkbookSheets.NAMES));
        List<CellProblem> problems = reader.problems();
        if (!dryRun) {
            refuse(problems);
            reading.changed().forEach(this::save);
        }
        return new WorkbookDiff(dryRun, reading.changed().size(), reading.changes(), problems);
    }

    private void save(WorkbookReading.Filling filling) {
        ReportDrafts.PartDraft draft = filling.part().draft();
        drafts.getObject().save(draft.workItemId(), filling.form(), draft.version());
    }

    private static void refuse(List<CellProblem> problems) {
        if (!problems.isEmpty()) {
            throw RuleViolated.invalid(problems.stream()
                    .collect(toMap(
                            problem -> problem.sheet() + " 第 " + problem.row() + " 行 " + problem.column(),
                            CellProblem::message,
                            (one, other) -> one + "；" + other)));
        }
    }

    private List<OfflinePart> parts(RoundItem round) {
        Set<Long> own = currentUser.get().capacities().stream()
                .filter(capacity -> capacity.role() == Role.HANDLER)
                .flatMap(capacity -> capacity.lineage(units).stream())
                .collect(Collectors.toSet());
        List<OfflinePart> parts = own.isEmpty()
                ? List.of()
                : queries.owed(round.id(), own).stream()
                        .flatMap(owed -> drafts.getObject().find(owed.reportId(), owed.assignmentId()).stream()
                                .map(draft -> part(owed, draft)))
                        .toList();
        if (parts.isEmpty()) {
            throw RuleViolated.conflict("nothing-owed", "本单位在“" + round.label() + "”没有待填报的内容，无需填报表");
        }
        return parts;
    }

    private OfflinePart part(RoundQueries.OwedPart owed, ReportDrafts.PartDraft draft) {
        return new OfflinePart(
                owed, tasks.milestones(owed.planTaskId()), prefill.of(owed.reportId(), owed.assignmentId()), draft);
    }
}
