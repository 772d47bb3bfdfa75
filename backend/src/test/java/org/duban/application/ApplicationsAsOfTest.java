package org.duban.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duban.access.CurrentUser;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.TaskScope;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.Timeline;
import org.duban.shared.NewId;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.shared.history.History;
import org.duban.testing.DemoPassword;
import org.duban.testing.TestData;
import org.duban.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** Applications are filed, returned, signed, granted and withdrawn; the list as of a past day is what it was that evening. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duban.demo.story=false",
            "duban.data-dir=" + TestData.FOLDER,
            "camunda.bpm.enabled=false",
            "DUBAN_DEMO_PASSWORD=" + DemoPassword.VALUE
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
class ApplicationsAsOfTest {
    private static final Acting SOMEBODY = new Acting(null, null, "张三", null);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationMapper mapper;

    @Autowired
    TaskStanding tasks;

    @Autowired
    Kinds kinds;

    @Autowired
    Assignments assignments;

    @Autowired
    Timeline timeline;

    @Autowired
    History history;

    @Autowired
    Actor actor;

    @Autowired
    TaskScope scope;

    @Autowired
    CurrentUser currentUser;

    private final Random random = new Random(20261125);
    private final Evening clock = new Evening();
    private TaskFixture task;
    private Course course;
    private ApplicationViews views;

    @BeforeEach
    void a_task_in_implementation() {
        task = new TaskFixture(jdbc, "申请" + System.nanoTime());
        course = new Course(mapper, tasks, kinds, assignments, event -> {}, timeline, history, actor, clock);
        views = new ApplicationViews(mapper, kinds, scope, currentUser, clock);
    }

    @Test
    void a_list_as_of_a_past_day_is_what_it_said_then() {
        Map<LocalDate, Object> said = new LinkedHashMap<>();
        for (; said.size() < 40; clock.day = clock.day.plusDays(random.nextInt(1, 9))) {
            for (int i = random.nextInt(12); i > 0; i--) {
                something();
            }
            said.put(clock.day, shown(null));
        }

        said.forEach((past, then) -> assertThat(shown(past)).as("as of " + past).isEqualTo(then));
        assertThat(said.values().stream().distinct().count()).isGreaterThan(15);
    }

    private Object shown(@Nullable LocalDate asOf) {
        return views.list(null, task.taskId, null, null, null, asOf, new PageRequest(1, 200, null));
    }

    private void something() {
        List<Long> filed =
                jdbc.queryForList("select id from application where plan_task_id = ?", Long.class, task.taskId);
        int chosen = random.nextInt(filed.size() + 1);
        if (chosen == filed.size()) {
            file();
            return;
        }
        long id = filed.get(chosen);
        Act act = Act.values()[random.nextInt(1, Act.values().length)];
        try {
            course.take(course.lock(id), act, "意见", SOMEBODY);
        } catch (RuleViolated notNow) {
            assertThat(notNow).hasMessageContaining("不能");
        }
    }

    private void file() {
        NewId id = new NewId();
        mapper.insert(
                new Application(
                        0,
                        "CLOSURE",
                        task.planId,
                        task.taskId,
                        task.unit("mz"),
                        "市民政局",
                        SubjectType.TASK,
                        random.nextLong(1_000_000_000L),
                        "任务",
                        0,
                        1,
                        false,
                        null,
                        "{}",
                        "[]",
                        1,
                        ApplicationState.FILED,
                        course.now(),
                        "张三",
                        null),
                id);
        course.handedIn(course.get(id.value()), Act.FILE, SOMEBODY);
    }

    /** The last moment of a day. */
    private static final class Evening extends Clock {
        private LocalDate day = LocalDate.parse("2022-03-01");

        @Override
        public Instant instant() {
            return day.plusDays(1).atStartOfDay(SystemTime.ZONE).toInstant().minusMillis(1);
        }

        @Override
        public ZoneId getZone() {
            return SystemTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
