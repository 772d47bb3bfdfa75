package org.duban.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.burden.FormSizes;
import org.springframework.stereotype.Component;

/** The steps of every model, found by the process a duty belongs to. */
@Component
class StepRegistry implements FormSizes {

    private final Map<String, Steps> byProcess;
    private final Map<String, Recalls> recalls;

    StepRegistry(List<ProcessModel> models) {
        this.byProcess =
                models.stream().collect(Collectors.toUnmodifiableMap(ProcessModel::process, ProcessModel::steps));
        this.recalls =
                models.stream().collect(Collectors.toUnmodifiableMap(ProcessModel::process, ProcessModel::recalls));
    }

    Steps of(String process) {
        return byProcess.getOrDefault(process, new Steps());
    }

    @Override
    public int fields(String process, String element) {
        return byProcess.getOrDefault(process, new Steps()).fields(element);
    }

    Optional<Recalls.Recall> recallOf(WorkItem item) {
        return recalls.getOrDefault(item.process(), Recalls.NONE).of(item);
    }
}
