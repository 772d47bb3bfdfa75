package org.duban.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.organisation.UnitMapper.AliasRow;
import org.duban.organisation.UnitMapper.NamedUnit;
import org.duban.organisation.UnitMapper.UnitRow;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** Finds units: by id, by the names documents use, by succession. For many look-ups take {@link #directory()} once. */
@Service
public class Units {
    private static final Map<String, String> SORTS = Map.of(
            "code", "u.code",
            "name", "u.name",
            "fullName", "u.full_name",
            "kind", "u.kind",
            "validFrom", "u.valid_from",
            "validTo", "u.valid_to");

    private final UnitMapper mapper;
    private final UnitGroups groups;
    private final Clock clock;

    Units(UnitMapper mapper, UnitGroups groups, Clock clock) {
        this.mapper = mapper;
        this.groups = groups;
        this.clock = clock;
    }

    public Optional<Unit> find(long id) {
        UnitRow row = mapper.byId(id);
        return row == null
                ? Optional.empty()
                : Optional.of(withAliases(List.of(row)).get(0));
    }

    /** Id → name. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.names(ids).stream().collect(Collectors.toMap(NamedUnit::id, NamedUnit::name));
    }

    public UnitDirectory directory() {
        Map<Long, List<String>> aliases = byUnit(mapper.allAliases());
        List<Unit> units = mapper.all().stream()
                .map(row -> row.with(aliases.getOrDefault(row.id(), List.of())))
                .toList();
        return new UnitDirectory(units, groups.all(), today());
    }

    /** The unit that runs the committee's daily business (残工委办公室). */
    public Unit committeeOffice() {
        return mapper.ofKind(UnitKind.COMMITTEE_OFFICE).stream()
                .map(row -> row.with(List.of()))
                .filter(unit -> unit.isValidOn(today()))
                .findFirst()
                .orElseThrow(() -> RuleViolated.conflict("no-office", "尚未设置残工委办公室，请系统管理员在单位管理中添加"));
    }

    /** The counties (县、市、区) of today. */
    public List<Unit> counties() {
        return mapper.ofKind(UnitKind.COUNTY).stream()
                .map(row -> row.with(List.of()))
                .filter(unit -> unit.isValidOn(today()))
                .toList();
    }

    /** The unit that runs the committee's daily business and those that did before. */
    public Set<Long> committeeOffices() {
        return mapper.ofKind(UnitKind.COMMITTEE_OFFICE).stream()
                .map(UnitRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who holds this unit's duties today. */
    public Unit current(long id) {
        long heir = successions().heir(id);
        return Objects.requireNonNull(mapper.byId(heir), () -> "no unit " + heir)
                .with(List.of());
    }

    /** The unit and all whose duties came to it by today. Asked for in every request, so it reads next to nothing. */
    public Set<Long> lineage(long id) {
        return successions().lineage(id);
    }

    private Successions successions() {
        return new Successions(mapper.successions(), today());
    }

    Page<Unit> page(UnitFilter filter, PageRequest page) {
        long total = mapper.count(filter);
        List<UnitRow> rows = mapper.page(filter, page.orderBy(SORTS, "u.kind, u.code"), page.limit(), page.offset());
        return new Page<>(withAliases(rows), total);
    }

    private List<Unit> withAliases(List<UnitRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> aliases =
                byUnit(mapper.aliasesOf(rows.stream().map(UnitRow::id).toList()));
        return rows.stream()
                .map(row -> row.with(aliases.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Map<Long, List<String>> byUnit(List<AliasRow> rows) {
        return rows.stream().collect(groupingBy(AliasRow::unitId, mapping(AliasRow::alias, toList())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
