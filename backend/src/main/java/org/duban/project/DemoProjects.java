package org.duban.project;

import java.util.List;
import org.duban.project.CompletionMapper.ColumnRow;
import org.duban.shared.PageRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's story complete key projects and send them for sign-off, as the office would. */
@Component
@Profile("demo")
public class DemoProjects {
    private final ProjectCompletions completions;
    private final ProjectSignings signings;

    DemoProjects(ProjectCompletions completions, ProjectSignings signings) {
        this.completions = completions;
        this.signings = signings;
    }

    public void complete(long planId, int column) {
        completions.propose(planId, new ProjectCompletions.ProposalForm(columnId(planId, column)));
    }

    public void send(long planId, int column) {
        signings.send(planId, new ProjectSignings.SendForm(columnId(planId, column)));
    }

    public long firstOf(long signingId) {
        ProjectFilter batch = new ProjectFilter(null, null, signingId, null, null);
        return completions
                .page(signings.planOf(signingId), batch, new PageRequest(1, 1, null))
                .items()
                .get(0)
                .id();
    }

    private long columnId(long planId, int column) {
        List<ColumnRow> columns = completions.summary(planId, null).columns();
        return columns.get(column).id();
    }
}
