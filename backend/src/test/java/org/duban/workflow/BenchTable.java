package org.duban.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two measures against each other, a line each; kept in a file of {@code target}. */
final class BenchTable {

    private final Path file;
    private final List<String> lines;
    private final List<String> failed = new ArrayList<>();

    BenchTable(String file, String ours, String other) {
        this.file = Path.of("target", file);
        lines = new ArrayList<>(List.of(
                "| what | " + ours + " | " + other + " | ratio | bar | |", "| --- | --- | --- | --- | --- | --- |"));
    }

    /** @param ratio how many times as good as the bare engine ours is */
    void atLeast(String what, String ours, String bare, double ratio, double bar) {
        line(what, ours, bare, ratio, "≥ " + bar, ratio >= bar);
    }

    void atMost(String what, String ours, String before, double ratio, double bar) {
        line(what, ours, before, ratio, "≤ " + bar, ratio <= bar);
    }

    private void line(String what, String ours, String bare, double ratio, String bar, boolean holds) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s |",
                what,
                ours,
                bare,
                ratio,
                bar,
                holds ? "ok" : "below"));
        if (!holds) {
            failed.add(what);
        }
        print();
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    String print() {
        String table = String.join("\n", lines) + "\n";
        try {
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
