package org.duban.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.project.DemoProjects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The key projects in the demo's story: two columns are signed late in the summer but for one project that is returned,
 * a third lies before the leader, a fourth is a draft, the others wait to be completed.
 */
@Component
@Profile("demo")
class DemoProjectStory {

    private static final LocalDate SENT = LocalDate.of(2022, 8, 22);
    private static final LocalDate DECIDED = LocalDate.of(2022, 8, 25);
    private static final LocalDate SENT_AGAIN = LocalDate.of(2022, 9, 9);
    private static final int SIGNED_WHOLE = 1;
    private static final int SIGNED_BUT_ONE = 2;
    private static final int BEFORE_THE_LEADER = 3;
    private static final int DRAFT = 4;

    private final DemoProjects projects;
    private final DemoStage stage;
    private final WorkItemMapper items;

    DemoProjectStory(DemoProjects projects, DemoStage stage, WorkItemMapper items) {
        this.projects = projects;
        this.stage = stage;
        this.items = items;
    }

    void live(long planId, LocalDate day) {
        if (day.equals(SENT)) {
            send(planId, SIGNED_WHOLE);
            send(planId, SIGNED_BUT_ONE);
        } else if (day.equals(DECIDED)) {
            decide();
        } else if (day.equals(SENT_AGAIN)) {
            send(planId, BEFORE_THE_LEADER);
            stage.act("office", () -> {
                projects.complete(planId, DRAFT);
                return planId;
            });
        }
    }

    private void send(long planId, int column) {
        stage.act("office", () -> {
            projects.complete(planId, column);
            projects.send(planId, column);
            return planId;
        });
    }

    private void decide() {
        List<WorkItem> batches = items.open(0, Integer.MAX_VALUE).stream()
                .filter(duty -> duty.element().equals("signKeyProjects"))
                .toList();
        stage.play(batches.get(0), new DemoForms.Answer("SIGNED", Map.of()));
        WorkItem second = batches.get(1);
        Map<String, Object> row =
                Map.of("projectId", projects.firstOf(second.subjectId()), "opinion", "请商市财政局落实资金后，再定完成时限");
        stage.play(second, new DemoForms.Answer("RETURNED", Map.of("rows", List.of(row))));
    }
}
