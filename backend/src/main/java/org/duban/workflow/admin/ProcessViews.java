package org.duban.workflow.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the process administration show. */
final class ProcessViews {

    private ProcessViews() {}

    /** @param newest whether new instances are started on it */
    record VersionView(
            String id, String process, String name, int version, Instant deployedAt, boolean newest, long running) {}

    /** Where tokens stand, and how many. */
    record Place(String element, String name, long tokens) {}

    /** @param xml the model, with its drawing */
    record VersionDiagram(VersionView version, String xml, List<Place> places) {}

    /** @param title the plan or plan task that it is about */
    record InstanceView(
            String id,
            String process,
            String processName,
            String versionId,
            int version,
            String title,
            Instant startedAt,
            List<Place> places) {}

    /** @param sentence what has stopped where, and the engine's words for why */
    record IncidentView(
            String id,
            String process,
            String processName,
            int version,
            String instanceId,
            String title,
            String element,
            String elementName,
            String sentence,
            Instant since) {}

    record JobView(
            String id,
            String process,
            String processName,
            String instanceId,
            String title,
            String element,
            String name,
            @Nullable Instant due,
            int retries,
            JobFilter.State state) {}
}
