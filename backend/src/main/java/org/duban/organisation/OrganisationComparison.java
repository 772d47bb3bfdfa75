package org.duban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.organisation.ImportDiff.Change;
import org.duban.shared.table.CellProblem;

/** Holds what tables tell against what is known, without writing anything. */
final class OrganisationComparison {
    private final OrganisationTables known;
    private final OrganisationTables told;
    private final List<CellProblem> problems;
    private final List<Change> changes = new ArrayList<>();
    private int unchanged;

    OrganisationComparison(OrganisationTables known, OrganisationTables told, List<CellProblem> problems) {
        this.known = known;
        this.told = told;
        this.problems = problems;
    }

    /** The units and groups are those already known; the rules need them whole. */
    ImportDiff compare(List<Unit> units, List<UnitGroup> groups, LocalDate today, boolean dryRun) {
        compare(UnitLine.SHEET, known.units(), told.units(), UnitLine::row);
        compare(GroupLine.SHEET, known.groups(), told.groups(), GroupLine::row);
        compare(PersonLine.SHEET, known.people(), told.people(), PersonLine::row);
        refuseRepeated(UnitLine.SHEET, told.units(), UnitLine::row);
        refuseRepeated(GroupLine.SHEET, told.groups(), GroupLine::row);
        refuseUnknownPeople();
        refuseSuccession();
        checkRules(units, groups, today);
        int added = (int) changes.stream()
                .filter(change -> change.kind() == ImportDiff.Kind.ADDED)
                .count();
        return new ImportDiff(dryRun, added, changes.size() - added, unchanged, changes, List.copyOf(problems));
    }

    private <L extends Line> void compare(String sheet, List<L> before, List<L> after, Function<L, Integer> row) {
        Map<String, L> byIdentity = byIdentity(before);
        for (L line : after) {
            L old = byIdentity.get(line.identity());
            var fields = Line.differences(old == null ? Map.of() : old.cells(), line.cells());
            if (old != null && fields.isEmpty()) {
                unchanged++;
            } else {
                var kind = old == null ? ImportDiff.Kind.ADDED : ImportDiff.Kind.CHANGED;
                changes.add(new Change(sheet, row.apply(line), kind, line.subject(), fields));
            }
        }
    }

    static <L extends Line> Map<String, L> byIdentity(List<L> lines) {
        Map<String, L> byIdentity = new LinkedHashMap<>();
        lines.forEach(line -> byIdentity.put(line.identity(), line));
        return byIdentity;
    }

    private <L extends Line> void refuseRepeated(String sheet, List<L> lines, Function<L, Integer> row) {
        Set<String> seen = new HashSet<>();
        for (L line : lines) {
            if (!seen.add(line.identity())) {
                problems.add(new CellProblem(sheet, row.apply(line), "代码", "代码“" + line.identity() + "”在表中重复"));
            }
        }
    }

    private void refuseUnknownPeople() {
        Map<String, PersonLine> byNumber = byIdentity(known.people());
        Set<String> knownPosts = known.people().stream()
                .map(OrganisationComparison::nameAndPosts)
                .collect(Collectors.toSet());
        for (PersonLine person : told.people()) {
            if (person.number().isEmpty()) {
                if (knownPosts.contains(nameAndPosts(person))) {
                    problems.add(new CellProblem(PersonLine.SHEET, person.row(), "编号", "已有同名同岗的人员，请填写其编号"));
                }
            } else if (!byNumber.containsKey(person.number())) {
                problems.add(new CellProblem(
                        PersonLine.SHEET, person.row(), "编号", "编号“" + person.number() + "”不存在，新增人员请留空"));
            }
        }
    }

    private static String nameAndPosts(PersonLine person) {
        return person.cells().toString();
    }

    /** Duties move by a decision with a date and a paper, not by a cell. */
    private void refuseSuccession() {
        Map<String, UnitLine> byCode = byIdentity(known.units());
        for (UnitLine unit : told.units()) {
            UnitLine old = byCode.get(unit.code());
            String before = old == null ? "" : old.successorCode();
            if (!before.equals(unit.successorCode())) {
                problems.add(new CellProblem(UnitLine.SHEET, unit.row(), "承接单位代码", "机构改革请在单位页面登记，不能由表格导入"));
            } else if (old != null && !before.isEmpty() && !Objects.equals(old.validTo(), unit.validTo())) {
                problems.add(new CellProblem(UnitLine.SHEET, unit.row(), "有效期止", "该单位已登记承接单位，有效期止由机构改革登记决定"));
            }
        }
    }

    /** The rules look at the world as it would be after the import; units that are new get ids below zero. */
    private void checkRules(List<Unit> units, List<UnitGroup> groups, LocalDate today) {
        Map<String, Long> ids = new HashMap<>();
        units.forEach(unit -> ids.put(unit.code(), unit.id()));
        told.units().forEach(line -> ids.computeIfAbsent(line.code(), code -> -1000L - line.row()));
        List<Unit> future = future(units, ids);
        checkUnits(new UnitDirectory(future, List.of(), today), ids);
        List<UnitGroup> untold = groups.stream()
                .filter(group ->
                        told.groups().stream().noneMatch(line -> line.code().equals(group.code())))
                .toList();
        checkGroups(future, untold, ids, today);
        checkPeople(new UnitDirectory(future, List.of(), today), ids);
    }

    private List<Unit> future(List<Unit> units, Map<String, Long> ids) {
        Map<String, Unit> byCode = new LinkedHashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        for (UnitLine line : told.units()) {
            UnitDraft draft = line.draft(ids::get);
            Unit old = byCode.get(line.code());
            byCode.put(
                    line.code(),
                    new Unit(
                            ids.getOrDefault(line.code(), UnitRules.NEW),
                            draft.code(),
                            draft.name(),
                            draft.fullName(),
                            draft.aliases(),
                            draft.kind(),
                            draft.parentId(),
                            draft.hostUnitId(),
                            draft.validFrom(),
                            draft.validTo(),
                            old == null ? null : old.successorId(),
                            0));
        }
        return List.copyOf(byCode.values());
    }

    private void checkUnits(UnitDirectory future, Map<String, Long> ids) {
        var rules = new UnitRules(future);
        for (UnitLine line : told.units()) {
            missing(UnitLine.SHEET, line.row(), "上级代码", line.parentCode(), ids);
            missing(UnitLine.SHEET, line.row(), "承办单位代码", line.hostCode(), ids);
            rules.violations(line.draft(ids::get), ids.getOrDefault(line.code(), UnitRules.NEW))
                    .forEach((field, message) -> problems.add(new CellProblem(
                            UnitLine.SHEET, line.row(), UnitLine.COLUMN_OF.getOrDefault(field, field), message)));
        }
    }

    private void checkGroups(List<Unit> future, List<UnitGroup> untold, Map<String, Long> ids, LocalDate today) {
        var rules = new GroupRules(new UnitDirectory(future, untold, today), untold);
        for (GroupLine line : told.groups()) {
            line.memberCodes().forEach(code -> missing(GroupLine.SHEET, line.row(), "成员代码", code, ids));
            rules.violations(line.draft(ids::get), GroupRules.NEW)
                    .forEach((field, message) -> problems.add(new CellProblem(
                            GroupLine.SHEET, line.row(), GroupLine.COLUMN_OF.getOrDefault(field, field), message)));
        }
    }

    private void checkPeople(UnitDirectory future, Map<String, Long> ids) {
        var rules = new PersonRules(future);
        for (PersonLine line : told.people()) {
            line.posts().forEach(post -> missing(PersonLine.SHEET, post.row(), "单位代码", post.unitCode(), ids));
            if (line.posts().stream().allMatch(post -> ids.containsKey(post.unitCode()))) {
                rules.violations(line.draft(ids::get))
                        .forEach((field, message) -> problems.add(problem(line, field, message)));
            }
        }
    }

    /** {@code posts[1].validTo} is the column 离任日期 of the row that told the second post. */
    private static CellProblem problem(PersonLine line, String field, String message) {
        if (!field.startsWith("posts[")) {
            return new CellProblem(PersonLine.SHEET, line.row(), "姓名", message);
        }
        int post = Integer.parseInt(field.substring("posts[".length(), field.indexOf(']')));
        String column = field.endsWith("validTo") ? "离任日期" : field.endsWith("title") ? "职务" : "任职日期";
        return new CellProblem(PersonLine.SHEET, line.posts().get(post).row(), column, message);
    }

    private void missing(String sheet, int row, String column, String code, Map<String, Long> ids) {
        if (!code.isEmpty() && !ids.containsKey(code)) {
            problems.add(new CellProblem(sheet, row, column, "没有代码为“" + code + "”的单位"));
        }
    }
}
