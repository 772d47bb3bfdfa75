package org.duban.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which of a list are looked at on the spot. The same seed and the same list give the same sample on every machine:
 * {@link Random} is specified to the bit, and the shuffle is ours.
 */
final class Sample {
    private static final int PERCENT = 100;

    private Sample() {}

    /** At least one, as long as there is any. */
    static int size(int population, int percent) {
        return population == 0 ? 0 : Math.max(1, (population * percent + PERCENT - 1) / PERCENT);
    }

    /** In the order of the list. */
    static List<Long> draw(List<Long> population, int size, long seed) {
        List<Long> shuffled = new ArrayList<>(population);
        Random random = new Random(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Long last = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, last);
        }
        List<Long> drawn = shuffled.subList(0, Math.min(size, shuffled.size()));
        return population.stream().filter(drawn::contains).toList();
    }
}
