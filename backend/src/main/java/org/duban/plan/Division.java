package org.duban.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.shared.RuleViolated;

/** The division of work of one task, as a person states it. */
record Division(List<Part> parts) {
    private static final int SUGGESTIONS = 3;
    private static final Pattern LINE = Pattern.compile("(牵头|参与|责任)(?:单位)?\\s*[：:]\\s*(.+)");
    private static final Map<String, TaskRole> ROLES =
            Map.of("牵头", TaskRole.LEAD, "参与", TaskRole.PARTICIPANT, "责任", TaskRole.JOINT);

    record Part(String unit, TaskRole role) {}

    Division {
        if (parts.isEmpty()) {
            throw RuleViolated.invalid("roles", "请至少写明一个单位");
        }
        if (parts.stream().map(Part::unit).distinct().count() < parts.size()) {
            throw RuleViolated.invalid("roles", "同一单位只能写一次");
        }
        parts = List.copyOf(parts);
    }

    /** Reads one role a line: {@code 牵头：市残联}, {@code 参与：市财政局、市人社局}. */
    static Division parse(String text) {
        return new Division(text.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> parts(line.strip()).stream())
                .toList());
    }

    private static List<Part> parts(String line) {
        Matcher stated = LINE.matcher(line);
        if (!stated.matches()) {
            throw RuleViolated.invalid("text", "每行写一种角色，如“牵头：市残联”“参与：市财政局、市人社局”，“" + line + "”无法识别");
        }
        TaskRole role = Optional.ofNullable(ROLES.get(stated.group(1))).orElse(TaskRole.JOINT);
        return Arrays.stream(stated.group(2).split("[、，,；;\\s]+"))
                .filter(unit -> !unit.isBlank())
                .map(unit -> new Part(unit, role))
                .toList();
    }

    /** The rows that take the place of the old ones; a name must be known, unless it stood there before. */
    List<RoleRow> rows(TaskRow task, List<RoleRow> old, UnitDirectory directory) {
        Map<String, RoleRow> before =
                old.stream().collect(Collectors.toMap(RoleRow::unitText, Function.identity(), (one, other) -> one));
        int place = old.stream().mapToInt(RoleRow::ordinal).min().orElse(task.ordinal());
        List<RoleRow> rows = new ArrayList<>();
        for (Part part : parts) {
            RoleRow kept = before.get(part.unit());
            rows.add(
                    kept == null
                            ? stated(part, task, place, directory)
                            : kept.as(part.role()).at(task.id(), place, 0));
        }
        return rows;
    }

    private static RoleRow stated(Part part, TaskRow task, int place, UnitDirectory directory) {
        Optional<Long> unit = directory.find(part.unit()).map(Unit::id);
        Optional<Long> group = directory.findGroup(part.unit()).map(found -> found.id());
        if (unit.isEmpty() && group.isEmpty()) {
            throw RuleViolated.invalid("roles", unknown(part.unit(), directory));
        }
        return new RoleRow(
                0,
                task.planId(),
                task.id(),
                place,
                part.unit(),
                unit.orElse(null),
                part.role(),
                unit.isEmpty(),
                unit.isEmpty() ? group.orElse(null) : null,
                task.spanStart(),
                task.spanEnd(),
                task.spanText());
    }

    private static String unknown(String name, UnitDirectory directory) {
        String near =
                directory.nearest(name, SUGGESTIONS).stream().map(Unit::name).collect(Collectors.joining("、"));
        return "没有名为“" + name + "”的单位" + (near.isEmpty() ? "" : "，相近的有：" + near);
    }
}
