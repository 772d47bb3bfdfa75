package org.duban.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightFacts;
import org.duban.dispatch.Phase;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleTable.Guard;
import org.duban.ruletable.RuleTable.Guide;
import org.springframework.stereotype.Component;

/** Officials may rewrite when a light turns, but missing data is red whatever they write. */
@Component
class LightGuide implements Guide {

    static final String TABLE = "light";
    private static final String SENTENCE = "数据缺失一律亮红灯";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Map<String, List<Choice>> choices() {
        return Map.of(
                "phase",
                Arrays.stream(Phase.values())
                        .filter(phase -> phase != Phase.DRAFT)
                        .map(phase -> new Choice(phase.name(), phase.label()))
                        .toList(),
                "light",
                Arrays.stream(Light.values())
                        .map(light -> new Choice(light.name(), light.label()))
                        .toList());
    }

    /** A closed task is judged no more. */
    @Override
    public List<Guard> guards() {
        return LightFacts.MISSING.stream()
                .map(fact ->
                        new Guard(Map.of("phase", running(), fact, "> 0"), "light", Set.of(Light.RED.name()), SENTENCE))
                .toList();
    }

    private static String running() {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.DRAFT && phase != Phase.CLOSED)
                .map(phase -> '"' + phase.name() + '"')
                .collect(Collectors.joining(","));
    }
}
