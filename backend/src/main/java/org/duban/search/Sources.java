package org.duban.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.search.SourceMapper.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be found about a task, as the tables of the business have it now. */
@Component
class Sources {
    private final SourceMapper mapper;
    private final JsonMapper json;

    Sources(SourceMapper mapper, JsonMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    List<Document> of(Kind kind, long planTaskId) {
        return switch (kind) {
            case TASK -> mapper.tasks(planTaskId);
            case WORK_PLAN -> workPlans(planTaskId);
            case REPORT -> mapper.reports(planTaskId);
            case PART -> mapper.parts(planTaskId);
            case APPLICATION -> applications(planTaskId);
            case EVIDENCE -> mapper.evidence(planTaskId);
            case TIMELINE -> mapper.timeline(planTaskId, Kind.silent(), false);
        };
    }

    /** Sentences are never changed, so that the new ones are enough. */
    List<Document> newSentences(long planTaskId) {
        return mapper.timeline(planTaskId, Kind.silent(), true);
    }

    private List<Document> workPlans(long planTaskId) {
        Map<Long, String> lines = mapper.workPlanLines(planTaskId).stream()
                .collect(groupingBy(Line::workPlanId, mapping(Line::words, joining(" "))));
        return mapper.workPlans(planTaskId).stream()
                .map(plan -> plan.with(plan.body() + " " + lines.getOrDefault(plan.rowId(), "")))
                .toList();
    }

    private List<Document> applications(long planTaskId) {
        return mapper.applications(planTaskId).stream()
                .map(application -> application.with(texts(application.body())))
                .toList();
    }

    /** The texts of a form, without the names of its fields. */
    private String texts(String content) {
        JsonNode form = json.readTree(content);
        return form.values().stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }
}
