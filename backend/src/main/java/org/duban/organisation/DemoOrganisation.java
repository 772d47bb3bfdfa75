package org.duban.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.organisation.PersonDraft.PostDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's city: the units of the Linfen plan, its counties, and invented people in their posts. */
@Component
@Profile("demo")
@Order(DemoOrganisation.ORDER)
public class DemoOrganisation implements ApplicationRunner {
    /** Before anything that needs units or people. */
    public static final int ORDER = 100;

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** Units with a second handler, who take duties over from each other. */
    private static final List<String> BUSY = List.of("cl", "mz");

    private final UnitMapper units;
    private final Registry registry;

    DemoOrganisation(UnitMapper units, Registry registry) {
        this.units = units;
        this.registry = registry;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!units.all().isEmpty()) {
            return;
        }
        Map<String, Long> ids = new LinkedHashMap<>();
        List<UnitRow> rows = lines("units").map(UnitRow::of).toList();
        rows.forEach(row -> ids.put(row.code(), registry.add(row.draft(ids))));
        lines("groups").forEach(fields -> registry.add(group(fields, ids)));
        addPeople(rows, ids);
    }

    private void addPeople(List<UnitRow> rows, Map<String, Long> ids) {
        var names = new DemoNames();
        for (UnitRow row : rows) {
            for (PostDraft post : posts(row.kind(), ids.getOrDefault(row.code(), 0L))) {
                registry.add(new PersonDraft(names.next(), List.of(post)));
            }
        }
        for (String unit : BUSY) {
            PostDraft second = post(ids.getOrDefault(unit, 0L), PostKind.HANDLER, "综合科经办人");
            registry.add(new PersonDraft(names.next(), List.of(second)));
        }
    }

    private static List<PostDraft> posts(UnitKind kind, long unitId) {
        return switch (kind) {
            case CITY -> List.of(post(unitId, PostKind.LEADER, "副市长、市残工委主任"));
            case COMMITTEE_OFFICE -> List.of(post(unitId, PostKind.OFFICE, "综合科科长"));
            case THIRD_PARTY ->
                List.of(
                        post(unitId, PostKind.EVALUATOR, "研究员"),
                        post(unitId, PostKind.EVALUATOR, "副研究员"),
                        post(unitId, PostKind.EVALUATOR, "高级评估师"));
            case COUNTY ->
                List.of(
                        post(unitId, PostKind.HANDLER, "县残工委办公室干事"),
                        post(unitId, PostKind.HEAD, "县残工委办公室主任"),
                        post(unitId, PostKind.COUNTY_OFFICE, "县残工委办公室副主任"));
            default -> List.of(post(unitId, PostKind.HANDLER, "业务科经办人"), post(unitId, PostKind.HEAD, "分管负责人"));
        };
    }

    private static PostDraft post(long unitId, PostKind kind, String title) {
        return new PostDraft(unitId, kind, title, SINCE, null);
    }

    private static GroupDraft group(String[] fields, Map<String, Long> ids) {
        List<Long> members = split(fields[3], " ").stream()
                .map(code -> ids.getOrDefault(code, 0L))
                .toList();
        UnitKind kind = fields[2].isEmpty() ? null : UnitKind.valueOf(fields[2]);
        return new GroupDraft(fields[0], fields[1], split(fields[4], "\\|"), kind, members);
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    private static Stream<String[]> lines(String table) {
        try {
            String text =
                    new ClassPathResource("sql/demo/" + table + ".tsv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record UnitRow(
            String code,
            String name,
            String fullName,
            List<String> aliases,
            UnitKind kind,
            String parent,
            String host) {

        static UnitRow of(String[] fields) {
            return new UnitRow(
                    fields[0],
                    fields[1],
                    fields[2],
                    split(fields[3], "、"),
                    UnitKind.valueOf(fields[4]),
                    fields[5],
                    fields[6]);
        }

        UnitDraft draft(Map<String, Long> ids) {
            return new UnitDraft(code, name, fullName, aliases, kind, idOf(parent, ids), idOf(host, ids), SINCE, null);
        }

        private static @Nullable Long idOf(String code, Map<String, Long> ids) {
            return code.isEmpty() ? null : ids.get(code);
        }
    }
}
