package org.duban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All units and groups at one moment; finds them by the names documents use. */
public final class UnitDirectory {
    private static final double FARTHEST_SHARE = 0.5;
    private static final int SHORTEST_NAME = 2;

    private final Map<Long, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byName = new LinkedHashMap<>();
    private final Map<String, UnitGroup> groupsByPhrase = new LinkedHashMap<>();
    private final LocalDate today;
    private final UnitName names;

    public UnitDirectory(List<Unit> units, List<UnitGroup> groups, LocalDate today) {
        this.today = today;
        this.names = new UnitName(cityName(units));
        units.forEach(this::add);
        groups.forEach(this::add);
    }

    private static String cityName(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    private void add(Unit unit) {
        units.put(unit.id(), unit);
        Set<String> keys = unit.names().map(names::canonical).collect(Collectors.toSet());
        keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(unit));
    }

    private void add(UnitGroup group) {
        Stream.concat(Stream.of(group.name()), group.phrases().stream())
                .map(names::canonical)
                .forEach(phrase -> groupsByPhrase.putIfAbsent(phrase, group));
    }

    public Unit get(long id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id);
        }
        return unit;
    }

    public Optional<Unit> known(long id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The one unit known under this name; of several the one that still exists. Nothing if that leaves a choice. */
    public Optional<Unit> find(String written) {
        if (UnitName.plain(written).length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        return names.candidates(written).stream()
                .filter(byName::containsKey)
                .findFirst()
                .flatMap(key -> only(byName.getOrDefault(key, List.of())));
    }

    private Optional<Unit> only(List<Unit> found) {
        List<Unit> living = found.stream().filter(unit -> unit.isValidOn(today)).toList();
        List<Unit> choice = living.isEmpty() ? found : living;
        return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
    }

    public Optional<UnitGroup> findGroup(String written) {
        return Optional.ofNullable(groupsByPhrase.get(names.canonical(written)));
    }

    public Optional<UnitGroup> findGroup(long id) {
        return groupsByPhrase.values().stream()
                .filter(group -> group.id() == id)
                .findFirst();
    }

    /** Members on that day: those of the group's kind and those listed, each as its successor if it has gone. */
    public List<Unit> members(UnitGroup group, LocalDate on) {
        Stream<Unit> byKind = units.values().stream().filter(unit -> unit.kind() == group.memberKind());
        Stream<Unit> listed = group.memberIds().stream().map(this::get);
        return Stream.concat(listed, byKind)
                .map(unit -> current(unit.id(), on))
                .filter(unit -> unit.isValidOn(on))
                .distinct()
                .toList();
    }

    /** The members of the group that is called so today; none if no group is. */
    public List<Unit> expand(String written) {
        return findGroup(written).map(group -> members(group, today)).orElse(List.of());
    }

    /** Who holds this unit's duties on that day: itself, or the end of its line of successors. */
    public Unit current(long id, LocalDate on) {
        return get(successions(on).heir(id));
    }

    /** The unit and all whose duties came to it: what its people may see. */
    public Set<Long> lineage(long id) {
        return lineage(id, today);
    }

    Set<Long> lineage(long id, LocalDate on) {
        return successions(on).lineage(id);
    }

    private Successions successions(LocalDate on) {
        return new Successions(units.values().stream().flatMap(Successions::of).toList(), on);
    }

    /** Units whose superior, near or far, is this one. */
    public Set<Long> below(long id) {
        return units.values().stream()
                .filter(unit -> isBelow(unit, id))
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isBelow(Unit unit, long id) {
        Set<Long> seen = new HashSet<>();
        for (Long parent = unit.parentId();
                parent != null && seen.add(parent);
                parent = get(parent).parentId()) {
            if (parent == id) {
                return true;
            }
        }
        return false;
    }

    List<Unit> all() {
        return List.copyOf(units.values());
    }

    /** Other living units that are known by one of these names too, so that the name would be ambiguous. */
    Map<String, Unit> rivals(Stream<String> wanted, long exceptId) {
        Map<String, Unit> rivals = new LinkedHashMap<>();
        wanted.forEach(name -> names.candidates(name).stream()
                .flatMap(form -> byName.getOrDefault(form, List.of()).stream())
                .filter(unit -> unit.id() != exceptId && !unit.hasEndedBy(today))
                .findFirst()
                .ifPresent(unit -> rivals.put(name, unit)));
        return rivals;
    }

    Optional<Unit> byCode(String code) {
        return units.values().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    Optional<Unit> optional(@Nullable Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
    }

    /** Known units with the most similar names, nearest first: suggestions for a name nobody bears. */
    public List<Unit> nearest(String written, int limit) {
        String wanted = names.canonical(written);
        return units.values().stream()
                .filter(unit -> unit.isValidOn(today))
                .map(unit -> new Suggestion(unit, distance(unit, wanted)))
                .filter(suggestion -> suggestion.share() <= FARTHEST_SHARE)
                .sorted(Comparator.comparingDouble(Suggestion::share)
                        .thenComparing(s -> s.unit().code()))
                .limit(limit)
                .map(Suggestion::unit)
                .toList();
    }

    private double distance(Unit unit, String wanted) {
        return unit.names()
                .map(names::canonical)
                .mapToDouble(name -> NameDistance.between(name, wanted) / Math.max(name.length(), wanted.length()))
                .min()
                .orElse(1);
    }

    private record Suggestion(Unit unit, double share) {}
}
