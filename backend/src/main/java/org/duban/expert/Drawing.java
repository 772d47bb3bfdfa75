package org.duban.expert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Draws who scores which task. The same seed and the same lists give the same experts on every machine: {@link Random} is
 * specified to the bit, and the shuffle is ours. Those with fewer tasks go before those with more.
 */
final class Drawing {
    private Drawing() {}

    /**
     * @param eligible task → who may score it
     * @return task → who does, as many as there are seats or fewer where there are not so many
     */
    static Map<Long, List<Long>> draw(Map<Long, ? extends Collection<Long>> eligible, int seats, long seed) {
        Random random = new Random(seed);
        Map<Long, Integer> loads = new HashMap<>();
        Map<Long, List<Long>> drawn = new LinkedHashMap<>();
        eligible.forEach((task, experts) -> {
            List<Long> taken = byLoad(shuffled(experts, random), loads).stream()
                    .limit(seats)
                    .sorted()
                    .toList();
            taken.forEach(expert -> loads.merge(expert, 1, Integer::sum));
            drawn.put(task, taken);
        });
        return drawn;
    }

    /** One more for a task, from those with the fewest. */
    static Optional<Long> one(Collection<Long> eligible, Map<Long, Integer> loads, long seed) {
        return byLoad(shuffled(eligible, new Random(seed)), loads).stream().findFirst();
    }

    private static List<Long> byLoad(List<Long> experts, Map<Long, Integer> loads) {
        return experts.stream()
                .sorted(Comparator.comparingInt(expert -> loads.getOrDefault(expert, 0)))
                .toList();
    }

    private static List<Long> shuffled(Collection<Long> experts, Random random) {
        List<Long> shuffled = new ArrayList<>(new TreeSet<>(experts));
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Long last = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, last);
        }
        return shuffled;
    }
}
