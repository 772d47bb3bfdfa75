package org.duban.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxReader;
import org.duban.shared.table.XlsxWriter;
import org.springframework.stereotype.Service;

/** The organisation as one xlsx: out, and in again with a look at the difference first. */
@Service
class OrganisationBook {
    private final Units units;
    private final UnitGroups groups;
    private final People people;
    private final Registry registry;
    private final Clock clock;

    OrganisationBook(Units units, UnitGroups groups, People people, Registry registry, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.people = people;
        this.registry = registry;
        this.clock = clock;
    }

    byte[] export() {
        return XlsxWriter.write(OrganisationTables.of(units.directory().all(), groups.all(), people.all())
                .sheets());
    }

    /** Adds and changes; what a table does not mention stays as it is. With any problem nothing is saved. */
    ImportDiff read(byte[] xlsx, boolean dryRun) {
        List<Unit> knownUnits = units.directory().all();
        List<UnitGroup> knownGroups = groups.all();
        List<Person> knownPeople = people.all();
        var reader = new XlsxReader();
        List<Sheet> sheets = reader.read(xlsx, OrganisationTables.SHEETS);
        var told = OrganisationTables.read(sheets, reader.problems());
        var known = OrganisationTables.of(knownUnits, knownGroups, knownPeople);
        ImportDiff diff = new OrganisationComparison(known, told, reader.problems())
                .compare(knownUnits, knownGroups, LocalDate.now(clock), dryRun);
        if (!dryRun) {
            refuseProblems(diff);
            save(known, told, knownUnits, knownGroups, knownPeople);
        }
        return diff;
    }

    private static void refuseProblems(ImportDiff diff) {
        if (!diff.problems().isEmpty()) {
            throw RuleViolated.invalid(diff.problems().stream()
                    .collect(toMap(
                            problem -> problem.sheet() + " 第 " + problem.row() + " 行 " + problem.column(),
                            CellProblem::message,
                            (one, other) -> one + "；" + other)));
        }
    }

    private void save(
            OrganisationTables known,
            OrganisationTables told,
            List<Unit> knownUnits,
            List<UnitGroup> knownGroups,
            List<Person> knownPeople) {
        Map<String, Long> ids = saveUnits(known, told, knownUnits);
        Map<String, UnitGroup> groupsByCode = knownGroups.stream().collect(toMap(UnitGroup::code, group -> group));
        for (GroupLine line : changed(known.groups(), told.groups())) {
            UnitGroup old = groupsByCode.get(line.code());
            if (old == null) {
                registry.add(line.draft(ids::get));
            } else {
                registry.change(old.id(), line.draft(ids::get), old.version());
            }
        }
        Map<String, Person> byNumber =
                knownPeople.stream().collect(toMap(person -> String.valueOf(person.id()), person -> person));
        for (PersonLine line : changed(known.people(), told.people())) {
            Person old = byNumber.get(line.number());
            if (old == null) {
                registry.add(line.draft(ids::get));
            } else {
                registry.change(old.id(), line.draft(ids::get), old.version());
            }
        }
    }

    /** New units first without their superiors and hosts, which may stand further down in the table. */
    private Map<String, Long> saveUnits(OrganisationTables known, OrganisationTables told, List<Unit> knownUnits) {
        Map<String, Long> ids = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        for (Unit unit : knownUnits) {
            ids.put(unit.code(), unit.id());
            versions.put(unit.code(), unit.version());
        }
        List<UnitLine> changed = changed(known.units(), told.units());
        for (UnitLine line : changed) {
            ids.computeIfAbsent(line.code(), code -> registry.add(line.draft(reference -> null)));
        }
        for (UnitLine line : changed) {
            registry.change(
                    ids.getOrDefault(line.code(), 0L), line.draft(ids::get), versions.getOrDefault(line.code(), 0));
        }
        return ids;
    }

    private static <L extends Line> List<L> changed(List<L> known, List<L> told) {
        Map<String, L> byIdentity = OrganisationComparison.byIdentity(known);
        return told.stream()
                .filter(line -> {
                    L old = byIdentity.get(line.identity());
                    return old == null || !old.cells().equals(line.cells());
                })
                .toList();
    }
}
