package org.duban.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.search.SourceMapper.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be found about tasks, as the tables of the business have it now. */
@Component
class Sources {
    private final SourceMapper mapper;
    private final JsonMapper json;

    Sources(SourceMapper mapper, JsonMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    List<Document> of(Kind kind, Collection<Long> planTaskIds) {
        return switch (kind) {
            case TASK -> mapper.tasks(planTaskIds);
            case WORK_PLAN -> workPlans(planTaskIds);
            case REPORT -> mapper.reports(planTaskIds);
            case PART -> mapper.parts(planTaskIds);
            case APPLICATION -> applications(planTaskIds);
            case EVIDENCE -> mapper.evidence(planTaskIds);
            case TIMELINE -> mapper.timeline(planTaskIds, Kind.silent(), false);
        };
    }

    /** Sentences are never changed, so that the new ones are enough. */
    List<Document> newSentences(Collection<Long> planTaskIds) {
        return mapper.timeline(planTaskIds, Kind.silent(), true);
    }

    private List<Document> workPlans(Collection<Long> planTaskIds) {
        Map<Long, String> lines = mapper.workPlanLines(planTaskIds).stream()
                .collect(groupingBy(Line::workPlanId, mapping(Line::words, joining(" "))));
        return mapper.workPlans(planTaskIds).stream()
                .map(plan -> plan.with(plan.body() + " " + lines.getOrDefault(plan.rowId(), "")))
                .toList();
    }

    private List<Document> applications(Collection<Long> planTaskIds) {
        return mapper.applications(planTaskIds).stream()
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
