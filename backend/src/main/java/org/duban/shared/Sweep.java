package org.duban.shared;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Goes over many rows in small portions, each a transaction of its own, so that nobody has to wait for long. A portion that
 * fails holds up no other: the next sweep takes it up again.
 */
public final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final int PORTION = 50;
    private static final int TRIES = 3;

    private Sweep() {}

    /**
     * @param name what the log calls it
     * @param step looks at each row again once it holds it: another server may sweep at the same time
     */
    public static void over(String name, Collection<Long> ids, Consumer<List<Long>> step) {
        for (List<Long> some : Portions.of(ids, PORTION)) {
            try {
                again(() -> step.accept(some));
            } catch (RuntimeException failed) {
                log.error("{}中 {} 件未能处理，下次再办", name, some.size(), failed);
            }
        }
    }

    /** Whoever met another one on the way tries once more. */
    private static void again(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (ConcurrencyFailureException met) {
                if (attempt == TRIES) {
                    throw met;
                }
            }
        }
    }
}
