package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.calendar.Calendars;
import org.duban.dispatch.LightSweep;
import org.duban.shared.SystemTime;
import org.duban.supervision.LadderSweep;
import org.duban.testing.ServerTest;
import org.duban.workflow.engine.DemoClock;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;

/**
 * What a new day costs: lights judged by a new table, and the ladder's first three rungs, among ten thousand tasks and among a
 * hundred thousand with a million duties, of which all the others become late on one day. Each line compares what one costs.
 */
@ServerTest
class SweepBenchmark {

    private static final int FEW_TASKS = 10_000;
    private static final int MANY_TASKS = 100_000;
    private static final int FEW_LATE = 1_000;

    /** Of all that were reminded: an order is an instance of its own, and a hundred thousand would take the night. */
    private static final int MANY_CLIMBING = 10_000;

    /** As much again by half: it grows with what there is to do, not with what there is. */
    private static final double BAR = 1.5;

    private static final List<String> RUNGS = List.of("REMINDER", "URGE", "BLUE");

    @Autowired
    LadderSweep ladder;

    @Autowired
    LightSweep lights;

    @Autowired
    DemoClock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    ScheduledAnnotationBeanPostProcessor scheduled;

    @Autowired
    JdbcClient jdbc;

    private final BenchTable table = new BenchTable("sweep.md", "100,000 tasks", "10,000 tasks");
    private LocalDate day = LocalDate.of(2022, 5, 1);

    @Test
    void aNewDay() {
        // What runs by itself would do part of the work.
        scheduled.getScheduledTasks().forEach(ScheduledTask::cancel);
        BenchTasks tasks = new BenchTasks(jdbc, MANY_TASKS);
        warmUp(tasks);
        tasks.upTo(FEW_TASKS);
        double fewLights = each(FEW_TASKS - 2 * FEW_LATE, lights::judgeByNewTable);
        tasks.lapse(FEW_LATE, 2 * FEW_LATE);
        List<Double> few = RUNGS.stream().map(rung -> climb(FEW_LATE, rung)).toList();
        tasks.upTo(MANY_TASKS);
        double manyLights = each(MANY_TASKS - FEW_TASKS, lights::judgeByNewTable);
        tasks.lapse(2 * FEW_LATE, MANY_TASKS);
        int late = MANY_TASKS - 2 * FEW_LATE;
        List<Double> many = new ArrayList<>(List.of(climb(late, RUNGS.get(0))));
        tasks.leaveOpen(MANY_CLIMBING);
        RUNGS.stream().skip(1).map(rung -> climb(MANY_CLIMBING, rung)).forEach(many::add);

        compare("a light judged anew", manyLights, fewLights);
        for (int i = 0; i < RUNGS.size(); i++) {
            compare("a matter's " + RUNGS.get(i), many.get(i), few.get(i));
        }
        double idle = seconds(ladder::run);
        table.atMost(
                "a sweep that finds nothing to do, against the one before",
                show(idle),
                show(many.get(2) * MANY_CLIMBING),
                idle / (many.get(2) * MANY_CLIMBING),
                0.1);
        LoggerFactory.getLogger(SweepBenchmark.class).info("\n{}", table.print());
        assertThat(table.failed()).isEmpty();
    }

    private void warmUp(BenchTasks tasks) {
        tasks.upTo(2 * FEW_LATE);
        lights.judgeByNewTable();
        tasks.lapse(0, FEW_LATE);
        RUNGS.forEach(rung -> climb(FEW_LATE, rung));
    }

    /** On a day on which nothing else is due; each matter comes to its rung once. */
    private double climb(int matters, String rung) {
        long before = climbed(rung);
        long told = jdbc.sql("select count(*) from notice").query(Long.class).single();
        day = calendars.current().nextWorkingDay(day.plusDays(30));
        clock.set(at(day));
        double cost = each(matters, ladder::run);
        assertThat(climbed(rung) - before).as(rung).isEqualTo(matters);
        assertThat(jdbc.sql("select count(*) from notice").query(Long.class).single())
                .as("units are told")
                .isGreaterThan(told);
        return cost;
    }

    private long climbed(String rung) {
        return jdbc.sql("select count(*) from supervision_rung where rung = ?")
                .param(rung)
                .query(Long.class)
                .single();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(0, 10)).atZone(SystemTime.ZONE).toInstant();
    }

    private void compare(String what, double many, double few) {
        table.atMost(what, show(many), show(few), many / few, BAR);
    }

    private static double each(int count, Runnable work) {
        return seconds(work) / count;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String show(double seconds) {
        return String.format(Locale.ROOT, "%.2f ms", seconds * 1000);
    }
}
