package org.duban.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.duban.plan.PlanDiff.Entry;
import org.jspecify.annotations.Nullable;

/** Finds the same rows in two readings: by number and title, then by title, then by number with a similar title, then by title alone. */
final class Pairing {
    private static final double SIMILAR = 0.4;
    private static final double VERY_SIMILAR = 0.7;
    /** Comparing every leftover with every other must stay affordable for texts with thousands of rows. */
    private static final int COMPARISONS = 250_000;

    private final Set<Entry> before;
    private final Set<Entry> after;
    private final Map<Entry, Entry> partners = new HashMap<>();

    record Pair(@Nullable Entry before, @Nullable Entry after) {}

    private Pairing(List<Entry> before, List<Entry> after) {
        this.before = new LinkedHashSet<>(before);
        this.after = new LinkedHashSet<>(after);
    }

    static List<Pair> of(List<Entry> before, List<Entry> after) {
        var pairing = new Pairing(before, after);
        pairing.byKey(entry -> entry.context() + "\n" + entry.number() + "\n" + entry.title());
        pairing.byKey(Entry::title);
        pairing.byLikeness((one, other) -> one.number().equals(other.number())
                && one.context().equals(other.context())
                && likeness(one, other) >= SIMILAR);
        pairing.byLikeness((one, other) -> likeness(one, other) >= VERY_SIMILAR);
        return pairing.pairs(before, after);
    }

    private void byKey(Function<Entry, String> key) {
        Map<String, List<Entry>> candidates = new HashMap<>();
        before.forEach(entry -> candidates
                .computeIfAbsent(key.apply(entry), k -> new ArrayList<>())
                .add(entry));
        for (Entry entry : List.copyOf(after)) {
            List<Entry> same = candidates.getOrDefault(key.apply(entry), List.of());
            if (!same.isEmpty()) {
                marry(same.remove(0), entry);
            }
        }
    }

    private void byLikeness(BiPredicate<Entry, Entry> alike) {
        if ((long) before.size() * after.size() > COMPARISONS) {
            return;
        }
        for (Entry entry : List.copyOf(after)) {
            before.stream().filter(old -> alike.test(old, entry)).findFirst().ifPresent(old -> marry(old, entry));
        }
    }

    private void marry(Entry old, Entry entry) {
        before.remove(old);
        after.remove(entry);
        partners.put(entry, old);
    }

    private List<Pair> pairs(List<Entry> old, List<Entry> entries) {
        List<Pair> pairs = new ArrayList<>();
        entries.forEach(entry -> pairs.add(new Pair(partners.get(entry), entry)));
        old.stream().filter(before::contains).forEach(entry -> pairs.add(new Pair(entry, null)));
        return pairs;
    }

    /** Dice's coefficient over pairs of neighbouring characters. */
    private static double likeness(Entry one, Entry other) {
        Set<String> a = bigrams(one.title());
        Set<String> b = bigrams(other.title());
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return 2.0 * common.size() / (a.size() + b.size());
    }

    private static Set<String> bigrams(String title) {
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 2 <= title.length(); i++) {
            bigrams.add(title.substring(i, i + 2));
        }
        return bigrams;
    }
}
