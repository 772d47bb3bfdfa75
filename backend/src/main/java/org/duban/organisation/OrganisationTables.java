package org.duban.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;
import org.jspecify.annotations.Nullable;

/** The whole organisation as the lines of its tables. */
record OrganisationTables(List<UnitLine> units, List<GroupLine> groups, List<PersonLine> people) {

    static final Set<String> SHEETS = Set.of(UnitLine.SHEET, GroupLine.SHEET, PersonLine.SHEET);

    static OrganisationTables of(List<Unit> units, List<UnitGroup> groups, List<Person> people) {
        Map<Long, String> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit.code()));
        Function<@Nullable Long, String> codes = id -> id == null ? "" : byId.getOrDefault(id, "");
        return new OrganisationTables(
                units.stream().map(unit -> UnitLine.of(unit, codes)).toList(),
                groups.stream().map(group -> GroupLine.of(group, codes)).toList(),
                people.stream().map(person -> PersonLine.of(person, codes)).toList());
    }

    List<Sheet> sheets() {
        return List.of(
                sheet(
                        UnitLine.SHEET,
                        UnitLine.COLUMNS,
                        units.stream().map(UnitLine::cells).toList()),
                sheet(
                        GroupLine.SHEET,
                        GroupLine.COLUMNS,
                        groups.stream().map(GroupLine::cells).toList()),
                sheet(
                        PersonLine.SHEET,
                        PersonLine.COLUMNS,
                        people.stream()
                                .flatMap(person -> person.rows().stream())
                                .toList()));
    }

    private static Sheet sheet(String name, List<String> columns, List<Map<String, String>> cells) {
        List<Sheet.Row> rows = new ArrayList<>();
        cells.forEach(each -> rows.add(new Sheet.Row(rows.size() + 2, each)));
        return new Sheet(name, columns, rows);
    }

    /** What the tables tell; a table that is missing tells nothing. */
    static OrganisationTables read(List<Sheet> sheets, List<CellProblem> problems) {
        return new OrganisationTables(
                rows(sheets, UnitLine.SHEET, UnitLine.COLUMNS, problems).stream()
                        .map(UnitLine::read)
                        .toList(),
                rows(sheets, GroupLine.SHEET, GroupLine.COLUMNS, problems).stream()
                        .map(GroupLine::read)
                        .toList(),
                PersonLine.read(rows(sheets, PersonLine.SHEET, PersonLine.COLUMNS, problems)));
    }

    private static List<RowReader> rows(
            List<Sheet> sheets, String name, List<String> columns, List<CellProblem> problems) {
        Sheet sheet = sheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(new Sheet(name, columns, List.of()));
        for (String column : columns) {
            if (!sheet.columns().contains(column)) {
                problems.add(new CellProblem(name, 1, column, "缺少此列"));
            }
        }
        return sheet.rows().stream()
                .map(row -> new RowReader(name, row, problems))
                .toList();
    }
}
