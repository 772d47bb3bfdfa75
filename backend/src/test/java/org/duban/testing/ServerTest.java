package org.duban.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole server on a real database and a random port, with the demo's accounts and movable clock but without its
 * story. All tests so marked share one server and its clock, which other tests may have moved (each begins early in a
 * quarter): use facts of your own, or say {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duban.demo.story=false",
            // Thousands of logins: the least that the hash can cost.
            "duban.access.password-cost=4",
            // Tests of the outbox have channels of their own; this server's would pass their notices on first.
            "duban.delivery.look-every=PT24H",
            "duban.data-dir=" + TestData.FOLDER,
            "DUBAN_DEMO_PASSWORD=" + DemoPassword.VALUE
        })
@ActiveProfiles("demo")
@Import(SmallPlan.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = EarlyInTheQuarter.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServerTest {}
