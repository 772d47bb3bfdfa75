package org.duban.ruletable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.ruletable.RuleTableViews.Cell;
import org.duban.ruletable.RuleTableViews.RowView;
import org.duban.ruletable.RuleTableViews.TableItem;
import org.duban.ruletable.RuleTableViews.VersionItem;
import org.duban.ruletable.RuleTableViews.VersionView;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables and their versions, for reading. Drafts are for the office and the leaders. */
@Service
@Transactional(readOnly = true)
class RuleTables {
    static final long BROUGHT = 0;

    private final RuleBook book;
    private final RuleVersionMapper mapper;
    private final List<TableTrial> trials;
    private final CurrentUser currentUser;
    private final Clock clock;

    RuleTables(RuleBook book, RuleVersionMapper mapper, List<TableTrial> trials, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.trials = trials;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Page<TableItem> list() {
        return Page.whole(book.tables().stream().map(this::item).toList());
    }

    private TableItem item(RuleTable table) {
        RuleVersion holds = mapper.inForce(table.name(), today());
        RuleVersion next = mapper.next(table.name(), today());
        RuleVersion draft = seesDrafts() ? mapper.draftOf(table.name()) : null;
        return new TableItem(
                table.name(),
                table.title(),
                table.isEditable(),
                holds == null ? table.number() : String.valueOf(holds.versionNumber()),
                holds == null ? null : holds.effectiveFrom(),
                next == null ? null : next.versionNumber(),
                next == null ? null : next.effectiveFrom(),
                draft == null ? null : draft.id());
    }

    /** The newest first; the one that the product brings is the last of all. */
    Page<VersionItem> versions(String name, PageRequest page) {
        RuleTable table = book.table(name);
        long stored = mapper.countOf(name, seesDrafts());
        List<VersionItem> items = new ArrayList<>();
        mapper.ofTable(name, seesDrafts(), page.limit(), page.offset()).forEach(one -> items.add(item(one)));
        if (stored >= page.offset() && stored < page.offset() + page.limit()) {
            items.add(brought(table));
        }
        return new Page<>(items, stored + 1);
    }

    VersionView version(String name, long id) {
        RuleTable table = book.table(name);
        if (id == BROUGHT) {
            return view(table, brought(table), table.rows(), false);
        }
        RuleVersion version = find(name, id);
        boolean mine = currentUser.get().username().equals(version.draftedBy());
        return view(table, item(version), book.rows(version), mine);
    }

    /** Tries a version on today's facts; nothing is written. */
    TableTrial.Result trial(String name, long id, @Nullable Long planId, PageRequest page) {
        RuleTable table = book.table(name);
        TableTrial trial = trials.stream()
                .filter(one -> one.table().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolated.conflict("no-trial", "《" + table.title() + "》不能试算"));
        RuleVersion version = find(name, id);
        List<RuleRow> rows = book.rows(version);
        RuleBook.refuseUnsound(TableCheck.of(table, rows));
        return trial.run(new TableTrial.Trial(table, id + ":" + version.version(), rows), planId, page);
    }

    /** As if there were none for those who may not see drafts. */
    private RuleVersion find(String name, long id) {
        RuleVersion version = mapper.find(id);
        if (version == null || !version.tableName().equals(name) || version.isDraft() && !seesDrafts()) {
            throw RuleViolated.notFound("该版本");
        }
        return version;
    }

    private boolean seesDrafts() {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || user.is(Role.LEADER);
    }

    private VersionView view(RuleTable table, VersionItem version, List<RuleRow> rows, boolean mine) {
        TableCheck.Findings findings = version.state() == VersionState.DRAFT
                ? TableCheck.of(table, rows)
                : new TableCheck.Findings(List.of(), List.of());
        return new VersionView(
                table.name(),
                table.title(),
                table.isEditable(),
                trials.stream().anyMatch(one -> one.table().equals(table.name())),
                table.firstHolds(),
                table.inputs(),
                table.outputs(),
                version,
                mine,
                rows.stream().map(row -> row(table, row)).toList(),
                findings.problems(),
                findings.warnings());
    }

    private static RowView row(RuleTable table, RuleRow row) {
        return new RowView(
                table.inputs().stream()
                        .map(input -> new Cell(
                                input.name(), row.condition(input), Condition.readable(input, row.condition(input))))
                        .toList(),
                table.outputs().stream()
                        .map(output -> answer(table, output, row.answer(output)))
                        .toList(),
                row.note());
    }

    private static Cell answer(RuleTable table, Column output, String answer) {
        String text = output.type() == Column.Type.TEXT ? new Sentence(answer).labelled(table.inputs()) : answer;
        return new Cell(output.name(), text, output.word(text));
    }

    private VersionItem brought(RuleTable table) {
        boolean holds = mapper.inForce(table.name(), today()) == null;
        return new VersionItem(
                BROUGHT,
                holds ? VersionState.IN_FORCE : VersionState.PAST,
                table.number(),
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private VersionItem item(RuleVersion one) {
        return new VersionItem(
                one.id(),
                state(one),
                one.versionNumber(),
                one.effectiveFrom(),
                one.basedOn(),
                one.reason(),
                one.paperNumber(),
                one.drafter(),
                one.draftedAt(),
                one.signer(),
                one.signedAt(),
                one.withdrawnBy(),
                one.withdrawnAt(),
                one.withdrawnBecause(),
                one.version());
    }

    private VersionState state(RuleVersion one) {
        LocalDate from = one.effectiveFrom();
        if (one.isDraft() || from == null) {
            return VersionState.DRAFT;
        }
        if (one.state() == RuleVersion.Stored.WITHDRAWN) {
            return VersionState.WITHDRAWN;
        }
        if (from.isAfter(today())) {
            return VersionState.TO_COME;
        }
        RuleVersion holds = mapper.inForce(one.tableName(), today());
        return holds != null && holds.id() == one.id() ? VersionState.IN_FORCE : VersionState.PAST;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
