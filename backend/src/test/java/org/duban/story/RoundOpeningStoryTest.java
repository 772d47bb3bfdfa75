package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.ApplicationDesk.STAYS;

import java.util.List;
import org.duban.application.ClosureGranted;
import org.duban.dispatch.Grade;
import org.duban.dispatch.ProgressReports;
import org.duban.dispatch.TaskClock;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A round is opened at once, its reports begin one after another; what happens to a task in between holds for them. */
@ServerTest
class RoundOpeningStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    TaskClock taskClock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private ApplicationDesk desk;

    @BeforeEach
    void a_task_under_way() {
        desk = ApplicationDesk.underWay(port, small, jdbc, List.of()).get(0);
    }

    @Test
    void the_report_of_a_task_that_is_suspended_meanwhile_waits_until_it_is_resumed() {
        roundIsOpenedBefore(() -> taskClock.stop(desk.task, "资金未到位"));
        desk.passADay();
        assertThat(desk.elementsOf(STAYS)).isEmpty();
        assertThat(failedBeginnings()).as("it is not tried in vain meanwhile").isZero();
        desk.officials.assertSound();

        taskClock.restart(desk.task, "资金已到位");
        desk.passADay();

        assertThat(desk.elementsOf(STAYS)).containsExactly("reportProgress");
        desk.officials.assertSound();
    }

    @Test
    void the_report_of_a_task_that_is_closed_meanwhile_is_dropped() {
        roundIsOpenedBefore(() -> events.publishEvent(new ClosureGranted(desk.task, Grade.GOOD, 0)));
        desk.passADay();

        assertThat(desk.elementsOf(STAYS)).isEmpty();
        assertThat(jdbc.sql("select state from progress_report where plan_task_id = ?")
                        .param(desk.task)
                        .query(String.class)
                        .list())
                .containsExactly("DROPPED");
        desk.officials.assertSound();
    }

    private long failedBeginnings() {
        return jdbc.sql("""
                        select count(*) from ACT_RU_JOB j
                        join process_instance p on p.instance_id = j.PROCESS_INSTANCE_ID_ and p.process = 'progress-report'
                        join progress_report r on r.id = p.subject_id
                        where r.plan_task_id = ? and j.EXCEPTION_MSG_ is not null""").param(desk.task).query(Long.class).single();
    }

    /** In one transaction, so that no report begins before. */
    private void roundIsOpenedBefore(Runnable next) {
        transactions.executeWithoutResult(transaction -> {
            reports.openRound(desk.plan, ApplicationDesk.label(), desk.officials.inDays(3000));
            next.run();
        });
    }
}
