package org.duban.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.dispatch.Grade;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleTable.Guard;
import org.duban.ruletable.RuleTable.Guide;
import org.springframework.stereotype.Component;

/** Officials may move the limits between grades; but nobody is good who was silent or whose claim proved untrue. */
@Component
class GradeGuide implements Guide {

    static final String TABLE = "grade";
    private static final Set<String> AT_MOST_QUALIFIED = Set.of(Grade.QUALIFIED.name(), Grade.UNQUALIFIED.name());

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Map<String, List<Choice>> choices() {
        return Map.of(
                "grade",
                Arrays.stream(Grade.values())
                        .map(grade -> new Choice(grade.name(), grade.label()))
                        .toList());
    }

    @Override
    public List<Guard> guards() {
        return List.of(
                new Guard(Map.of("silent", "true"), "grade", AT_MOST_QUALIFIED, "逾期未自评的，最高评为合格"),
                new Guard(Map.of("refuted", "true"), "grade", AT_MOST_QUALIFIED, "抽查不属实的，最高评为合格"));
    }
}
