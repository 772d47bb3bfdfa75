package org.duban.testing;

import java.time.LocalDate;
import org.duban.story.Officials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * A story begins well before the end of a quarter, whatever day it is on the machine and wherever the stories before it
 * left the clock: plans open a round of reports when a quarter ends, and that is told only where a story is about it.
 */
@Order(3_500) // before the transaction of a test begins
final class EarlyInTheQuarter implements TestExecutionListener {

    private static final int DAYS_AHEAD = 45;

    @Override
    public void beforeTestClass(TestContext test) {
        if (isOneStory(test)) {
            putForward(test);
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!isOneStory(test)) {
            putForward(test);
        }
    }

    private static boolean isOneStory(TestContext test) {
        TestInstance instance = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), TestInstance.class);
        return instance != null && instance.value() == Lifecycle.PER_CLASS;
    }

    private static void putForward(TestContext test) {
        var environment = test.getApplicationContext().getEnvironment();
        @Nullable Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port != null) {
            Officials officials = new Officials(port);
            LocalDate today = officials.today();
            LocalDate next = Quarters.next(today);
            if (today.plusDays(DAYS_AHEAD).isAfter(next)) {
                officials.clockTo(next.plusDays(9).toString());
            }
        }
    }
}
