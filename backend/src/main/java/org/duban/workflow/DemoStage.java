package org.duban.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.duban.access.ActAs;
import org.duban.supervision.DemoCauses;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Where the demo's officials act: each with the rights of the own account, each deed in a transaction of its own. */
@Component
@Profile("demo")
class DemoStage {

    private final DemoCast cast;
    private final ActAs actAs;
    private final TransactionTemplate transactions;
    private final Completions completions;
    private final WorkItemMapper items;
    private final DemoCauses causes;
    private final JsonMapper json;

    DemoStage(
            DemoCast cast,
            ActAs actAs,
            TransactionTemplate transactions,
            Completions completions,
            WorkItemMapper items,
            DemoCauses causes,
            JsonMapper json) {
        this.cast = cast;
        this.actAs = actAs;
        this.transactions = transactions;
        this.completions = completions;
        this.items = items;
        this.causes = causes;
        this.json = json;
    }

    List<WorkItem> openOf(Set<String> processes) {
        return items.open(0, Integer.MAX_VALUE).stream()
                .filter(duty -> processes.contains(duty.process()))
                .toList();
    }

    void play(WorkItem duty, DemoForms.Answer answer) {
        cast.accountFor(duty)
                .ifPresent(name -> act(name, () -> {
                    if (duty.lapsedAt() != null) {
                        causes.explain(duty.id(), duty.unitId(), duty.due());
                    }
                    completions.complete(duty.id(), answer.outcome(), json.valueToTree(answer.form()), true);
                    return name;
                }));
    }

    /** What the doer of the duty would see or prepare before answering. */
    <T> T before(WorkItem duty, Supplier<T> deed) {
        return act(cast.accountFor(duty).orElseThrow(), deed);
    }

    <T> T act(String username, Supplier<T> deed) {
        return actAs.as(username, () -> transactions.execute(transaction -> deed.get()));
    }
}
