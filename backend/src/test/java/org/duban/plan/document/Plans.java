package org.duban.plan.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.plan.document.file.PlanFile;
import org.junit.jupiter.api.Assumptions;

/** Ways into the reader for tests. */
final class Plans {
    static final KnownUnits NOBODY = knowing();

    private Plans() {}

    static KnownUnits knowing(String... names) {
        List<String> known = List.of(names);
        return new KnownUnits() {
            @Override
            public Optional<Long> find(String name) {
                return known.contains(name) ? Optional.of((long) known.indexOf(name)) : Optional.empty();
            }

            @Override
            public List<String> nearest(String name) {
                return known.stream().limit(2).toList();
            }
        };
    }

    static PlanDraft read(String text) {
        return new PlanReader(NOBODY).read(PlanFile.pasted(text, "测试规划"));
    }

    /** One of the public documents, which are no part of the project. */
    static PlanDraft real(String fileName) {
        String configured = System.getenv("PLANS_DIR");
        Path directory = configured != null ? Path.of(configured) : Path.of("../../../shared/plans");
        Path near = Files.isDirectory(directory) ? directory : Path.of("../../shared/plans");
        Path file = near.resolve(fileName);
        Assumptions.assumeTrue(Files.isReadable(file), "set PLANS_DIR to the folder of the public plan documents");
        try {
            return new PlanReader(NOBODY).read(PlanFile.read(Files.readAllBytes(file), fileName));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 甲=LEAD 乙=JOINT, in the order of the text. */
    static String roles(Task task) {
        return task.roles().stream()
                .map(role -> role.unit() + "=" + role.kind())
                .collect(Collectors.joining(" "));
    }

    static String section(Task task) {
        Section section = task.section();
        return section == null ? "" : section.label();
    }

    static String due(Task task) {
        Deadline deadline = task.deadline();
        return deadline == null ? "" : String.valueOf(deadline.date());
    }

    static Map<Defect.Kind, Long> defects(PlanDraft draft) {
        return draft.defects().stream().collect(Collectors.groupingBy(Defect::kind, Collectors.counting()));
    }
}
