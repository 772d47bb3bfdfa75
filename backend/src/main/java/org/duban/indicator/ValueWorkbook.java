package org.duban.indicator;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.organisation.Units;
import org.duban.plan.Indicator;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.XlsxForm;
import org.duban.shared.table.XlsxReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit owes in values as one workbook: out, and in again with a look at the difference first. What comes in fills the
 * drafts, all or none; a person looks at them and hands them in.
 */
@Component
@Transactional
class ValueWorkbook {
    private final StatementMapper mapper;
    private final StatementBook book;
    private final Plans plans;
    private final Units units;
    private final CurrentUser currentUser;
    private final ObjectProvider<ValueDrafts> drafts;

    ValueWorkbook(
            StatementMapper mapper,
            StatementBook book,
            Plans plans,
            Units units,
            CurrentUser currentUser,
            ObjectProvider<ValueDrafts> drafts) {
        this.mapper = mapper;
        this.book = book;
        this.plans = plans;
        this.units = units;
        this.currentUser = currentUser;
        this.drafts = drafts;
    }

    /** What a workbook would write into the drafts, or has written. If there is any problem, nothing is saved. */
    record Diff(boolean dryRun, int drafts, List<Change> changes, List<CellProblem> problems) {}

    /** @param row as the spreadsheet counts it */
    record Change(String sheet, int row, String indicator, String field, String from, String to) {}

    /** One value that is owed, with its draft. */
    record Owed(
            Statement statement,
            Indicator indicator,
            Basis basis,
            Map<Long, String> counties,
            ValueForm form,
            ValueDrafts.ValueDraft draft) {

        String key() {
            return String.valueOf(statement.id());
        }

        String name() {
            return indicator.number() + " " + indicator.name();
        }
    }

    byte[] write() {
        List<Owed> owed = owed();
        if (owed.isEmpty()) {
            throw RuleViolated.conflict("nothing-owed", "本单位没有待填报的指标数值");
        }
        return XlsxForm.write(ValueSheets.instructions(), ValueSheets.of(owed));
    }

    Diff read(byte[] xlsx, boolean dryRun) {
        XlsxReader reader = new XlsxReader();
        ValueReading reading = new ValueReading(owed(), reader.problems());
        reading.read(reader.read(xlsx, ValueSheets.NAMES));
        Map<Owed, ValueForm> changed = reading.changed();
        changed.forEach((owed, form) -> {
            if (form.amount() != null) {
                reading.note(owed, () -> book.rules(owed.statement()).check(form, "", false));
            }
        });
        List<CellProblem> problems = reader.problems();
        if (!dryRun) {
            refuse(problems);
            changed.forEach((owed, form) -> drafts.getObject()
                    .save(owed.draft().workItemId(), form, owed.draft().version()));
        }
        return new Diff(dryRun, changed.size(), reading.changes(), problems);
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

    private List<Owed> owed() {
        Set<Long> own = currentUser.get().capacities().stream()
                .filter(capacity -> capacity.role() == Role.HANDLER)
                .flatMap(capacity -> capacity.lineage(units).stream())
                .collect(Collectors.toSet());
        List<Statement> statements = own.isEmpty() ? List.of() : mapper.owed(own);
        Map<Long, Map<Long, Indicator>> indicators = new HashMap<>();
        Map<Long, String> counties = book.counties();
        List<Owed> owed = new ArrayList<>();
        for (Statement statement : statements) {
            Map<Long, Indicator> ofPlan =
                    indicators.computeIfAbsent(statement.planId(), plan -> plans.indicators(plan).stream()
                            .collect(toMap(Indicator::id, indicator -> indicator)));
            Indicator indicator = Objects.requireNonNull(ofPlan.get(statement.indicatorId()));
            drafts.getObject()
                    .find(statement.id())
                    .ifPresent(draft -> owed.add(owed(statement, indicator, counties, draft)));
        }
        return owed;
    }

    private Owed owed(
            Statement statement, Indicator indicator, Map<Long, String> counties, ValueDrafts.ValueDraft draft) {
        Basis basis = book.basis(statement);
        ValueForm form = Optional.ofNullable(draft.form()).orElseGet(() -> beginning(statement, basis));
        return new Owed(statement, indicator, basis, basis.byCounty() ? counties : Map.of(), form, draft);
    }

    /** What was stated before it was returned, and what counties have said themselves. */
    private ValueForm beginning(Statement statement, Basis basis) {
        return new ValueForm(
                statement.amount(),
                statement.reference(),
                Optional.ofNullable(statement.source()).orElse(basis.source()),
                statement.asOf(),
                statement.certifiedBy(),
                statement.reason(),
                book.countiesOf(statement).values().stream()
                        .map(county -> new ValueForm.County(county.countyId(), county.amount()))
                        .toList());
    }
}
