package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.duban.access.ActAs;
import org.duban.shared.PageRequest;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.SmallPlan;
import org.duban.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The server as it runs in production, against the bare engine with the same settings on the same database server, in
 * one run. Each line is a ratio, so that the machine does not matter much; it wants an idle one all the same.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"duban.data-dir=target/bench-data", "DUBAN_AUDIT_KEY=a-key-for-benchmarks-of-32-letters"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({SmallPlan.class, BenchCity.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerBenchmark {

    private static final int USERS = 32;
    private static final int PARTS = 5;
    private static final int PUBLISHED_TASKS = 100;
    private static final int PLANS = 40;
    private static final int WARM_UP = 30;
    private static final int TASKS_TO_COMPLETE = 1400;
    private static final int WARM_DUTIES = 800;
    private static final int MEASURED = 600;
    private static final int DEADLINES = 10_000;
    private static final int TASKS_WITH_DEADLINES = DEADLINES / PARTS;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final int ROUNDS = 100;

    /** Open duties of one unit that has a hand in every task, as the federation has: of ten thousand one a task. */
    private static final int UNIT_SHARE = 10_000 / PARTS;

    private static final Duration SHORT_WORK = Duration.ofMillis(100);
    private static final Duration LONG_WORK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    BenchCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    WorkItems items;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final BenchTable table = new BenchTable("benchmark.md", "Duban", "bare engine");
    private final List<Caller> handlers = new ArrayList<>();
    private Caller clerk;
    private BareEngine bare;
    private int bareTasks;

    @BeforeAll
    void aCityAndABareEngine() throws SQLException {
        city.build(USERS);
        bare = new BareEngine(dataSource.unwrap(HikariDataSource.class), PARTS);
        bare.startExecutor();
        IntStream.rangeClosed(1, USERS).forEach(n -> handlers.add(Caller.signedIn(port, "handler" + n)));
        clerk = Caller.signedIn(port, BenchCity.CLERK);
    }

    @AfterAll
    void tell() {
        bare.close();
        LoggerFactory.getLogger(ServerBenchmark.class).info("\n{}", table.print());
    }

    /** From the decision to publish until the last unit has its duty. */
    @Test
    @Order(1)
    void publishing() {
        List<Double> allOurs = new ArrayList<>();
        List<Double> allTheirs = new ArrayList<>();
        for (int n = 0; n < PLANS; n++) {
            long plan = written(PUBLISHED_TASKS);
            allOurs.add(seconds(() -> publish(plan, PUBLISHED_TASKS)));
            allTheirs.add(seconds(() -> startBare(PUBLISHED_TASKS)));
            refreshStatistics();
        }
        double ours = median(allOurs.subList(WARM_UP, PLANS));
        double theirs = median(allTheirs.subList(WARM_UP, PLANS));
        table.atLeast(
                "publish a plan of " + PUBLISHED_TASKS + " tasks with " + PARTS + " units each",
                show(ours) + " s",
                show(theirs) + " s",
                theirs / ours,
                0.8);
    }

    @Test
    @Order(2)
    void completing() throws Exception {
        publish(written(TASKS_TO_COMPLETE), TASKS_TO_COMPLETE);
        startBare(TASKS_TO_COMPLETE);
        refreshStatistics();
        Queue<Long> duties = new ConcurrentLinkedQueue<>(
                jdbc.sql("""
                        select w.id from work_item w join unit u on u.id = w.unit_id
                        where u.name = :unit and w.state = 'OPEN' and w.element = 'acknowledgeTask'""").param("unit", BenchCity.FIRST).query(Long.class).list());
        Queue<String> theirDuties = new ConcurrentLinkedQueue<>(
                bare.engine().getTaskService().createTaskQuery().taskCandidateGroup("1:HANDLER").list().stream()
                        .map(Task::getId)
                        .toList());
        BiConsumer<Caller, String> complete =
                (who, id) -> bare.engine().getTaskService().complete(id, Map.of("outcome", "ACCEPTED"));
        together(handlers, some(duties, WARM_DUTIES), ServerBenchmark::acknowledge);
        together(handlers, some(theirDuties, WARM_DUTIES), complete);
        awaitNoWork(jdbc);
        awaitNoWork(bare.jdbc());
        double ours = MEASURED
                / seconds(() -> {
                    together(handlers, some(duties, MEASURED), ServerBenchmark::acknowledge);
                    awaitNoWork(jdbc);
                });
        double theirs = MEASURED
                / seconds(() -> {
                    together(handlers, some(theirDuties, MEASURED), complete);
                    awaitNoWork(bare.jdbc());
                });
        table.atLeast(
                "complete a duty, " + USERS + " users (ours through REST)",
                show(ours) + " /s",
                show(theirs) + " /s",
                ours / theirs,
                0.5);
    }

    @Test
    @Order(3)
    void deadlinesAtOneInstant() {
        publish(written(TASKS_WITH_DEADLINES), TASKS_WITH_DEADLINES);
        startBare(TASKS_WITH_DEADLINES);
        refreshStatistics();
        double theirs = seconds(() -> {
            dueNow(bare.jdbc());
            wake(bare.engine());
            await(LONG_WORK, () -> timers(bare.jdbc()) == 0);
        });
        long before = lapses();
        long open = jdbc.sql("select count(*) from work_item where state = 'OPEN' and lapsed_at is null")
                .query(Long.class)
                .single();
        double ours = seconds(() -> {
            jdbc.sql("update work_item set due = current_timestamp(3) where state = 'OPEN' and lapsed_at is null")
                    .update();
            dueNow(jdbc);
            wake(engine);
            await(LONG_WORK, () -> timers(jdbc) == 0);
        });
        assertThat(lapses() - before).as("each deadline exactly once").isEqualTo(open);
        table.atLeast(
                open + " deadlines at one instant",
                show(open / ours) + " /s",
                show(open / theirs) + " /s",
                theirs / ours,
                0.7);
    }

    @Test
    @Order(4)
    void toDoPage() {
        BenchDuties duties = new BenchDuties(jdbc);
        long unit = small.unitId(BenchCity.QUIET);
        long task = small.taskIds(written(1)).get(0);
        duties.fill(10_000, task, unit, UNIT_SHARE);
        double few = page();
        double fewByEngine = pageByEngine(unit);
        duties.fill(1_000_000, task, unit, UNIT_SHARE);
        double many = page();
        double manyByRest = pageByRest();
        double manyByEngine = pageByEngine(unit);
        table.atLeast("to-do page of a unit, 10,000 duties", ms(few), ms(fewByEngine), fewByEngine / few, 20);
        table.atLeast("to-do page, 1,000,000 duties", ms(many), ms(manyByEngine), manyByEngine / many, 20);
        table.atLeast(
                "to-do page, 1,000,000 duties, ours through REST",
                ms(manyByRest),
                ms(manyByEngine),
                manyByEngine / manyByRest,
                1);
        table.atMost("to-do page, 1,000,000 against 10,000", ms(many), ms(few), many / few, 1.5);
        assertThat(table.failed()).isEmpty();
    }

    /** A call of our service against a call of the engine's: neither side signs in or speaks HTTP. */
    private double page() {
        WorkItems.Query mine = WorkItems.mine(BenchDuties.PLAN, null);
        PageRequest first = new PageRequest(1, 20, null);
        return beans.createBean(ActAs.class)
                .as(
                        BenchCity.CLERK,
                        () -> median(() ->
                                assertThat(items.list(mine, first).total()).isEqualTo(UNIT_SHARE)));
    }

    private double pageByRest() {
        return median(() -> assertThat(ok(clerk.get("/api/work-items?state=open&size=20&planId=" + BenchDuties.PLAN))
                        .path("total")
                        .asInt())
                .isEqualTo(UNIT_SHARE));
    }

    private double pageByEngine(long unit) {
        TaskQuery query = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.of(unit + ":HANDLER", unit + ":HEAD"))
                .processVariableValueEquals("planId", BenchDuties.PLAN)
                .orderByDueDate()
                .asc();
        return median(
                () -> assertThat(query.listPage(0, 20).size() + query.count()).isPositive());
    }

    private long written(int count) {
        List<SmallPlan.Part> parts = Stream.concat(
                        Stream.of(SmallPlan.lead(BenchCity.FIRST)),
                        IntStream.rangeClosed(2, PARTS).mapToObj(n -> SmallPlan.participant("部门" + n)))
                .toList();
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<SmallPlan.Part>[] all =
                IntStream.range(0, count).mapToObj(n -> parts).toArray(List[]::new);
        LocalDate start = LocalDate.now(Clock.systemDefaultZone());
        return small.written(start, start.plusYears(5), all);
    }

    private void publish(long plan, int count) {
        small.publish(plan);
        long wanted = (long) count * PARTS;
        await(() -> jdbc.sql("select count(*) from work_item where plan_id = :plan and element = 'acknowledgeTask'")
                        .param("plan", plan)
                        .query(Long.class)
                        .single()
                == wanted);
    }

    private void startBare(int count) {
        bare.startTasks(bareTasks, count);
        bareTasks += count;
        awaitNoWork(bare.jdbc());
    }

    /** What the engine does by itself after a step belongs to the step. */
    private static void awaitNoWork(JdbcClient database) {
        await(() -> database.sql("select count(*) from ACT_RU_JOB where TYPE_ = 'message'")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private static <T> Queue<T> some(Queue<T> all, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> all.remove())
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private static void acknowledge(Caller who, long id) {
        ok(Officials.post(
                who,
                "/api/work-items/" + id + "/completion",
                Map.of("outcome", "ACCEPTED", "form", Map.of()),
                UUID.randomUUID().toString()));
    }

    private static <T> void together(List<Caller> users, Queue<T> work, BiConsumer<Caller, T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(users.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            users.forEach(user -> running.add(threads.submit(() -> {
                for (T next = work.poll(); next != null; next = work.poll()) {
                    deed.accept(user, next);
                }
            })));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    /** Who finds nothing to do sleeps for up to a minute: that would be measured, not the work. */
    private static void wake(ProcessEngine engine) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
    }

    private static void dueNow(JdbcClient database) {
        database.sql(
                        "update ACT_RU_JOB set DUEDATE_ = current_timestamp(3) where HANDLER_CFG_ = 'acknowledgeTaskLapsed'")
                .update();
    }

    private static long timers(JdbcClient database) {
        return database.sql("select count(*) from ACT_RU_JOB where HANDLER_CFG_ = 'acknowledgeTaskLapsed'")
                .query(Long.class)
                .single();
    }

    private long lapses() {
        return jdbc.sql("select count(*) from timeline_entry where kind = 'DUTY_LAPSED'")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier done) {
        await(SHORT_WORK, done);
    }

    /** @param pause between two looks, each of which costs the database something too */
    private static void await(Duration pause, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not done within " + PATIENCE);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Each side is warmed for the same time. */
    private static double median(Runnable work) {
        long warm = System.nanoTime() + WARM.toNanos();
        while (System.nanoTime() < warm) {
            work.run();
        }
        List<Double> times = new ArrayList<>();
        IntStream.range(0, ROUNDS).forEach(n -> times.add(seconds(work)));
        return median(times);
    }

    private static double median(Collection<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** What the database does by itself some seconds after a table has grown: until then it takes it for an empty one. */
    private void refreshStatistics() {
        jdbc.sql("analyze table work_item, task_duty, assignment, task_status, timeline_entry, notice")
                .query()
                .listOfRows();
        Stream.of(jdbc, bare.jdbc()).forEach(database -> database.sql(
                        "analyze table ACT_RU_EXECUTION, ACT_RU_JOB, ACT_RU_TASK, ACT_RU_VARIABLE")
                .query()
                .listOfRows());
    }

    private static String show(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }

    private static String ms(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
    }
}
