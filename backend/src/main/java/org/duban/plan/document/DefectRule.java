package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;

/** One kind of thing that a text leaves open. An open list. */
interface DefectRule {
    List<DefectRule> ALL = List.of(
            new LeadDefects(),
            new UnitDefects(),
            new NumberDefects(),
            new ProjectDefects(),
            new IndicatorDefects(),
            new ContradictionDefects(),
            new CutOffDefects());

    List<Defect> check(Found found);

    /** All that was read. */
    record Found(Draft draft, Outline outline, KnownUnits knownUnits) {
        Script script() {
            return draft.script;
        }
    }

    static List<Defect> all(Draft draft, Outline outline, KnownUnits knownUnits) {
        Found found = new Found(draft, outline, knownUnits);
        List<Defect> defects = new ArrayList<>();
        ALL.forEach(rule -> defects.addAll(rule.check(found)));
        return defects;
    }

    /** How a sentence calls a task. */
    static String name(Task task) {
        String number = task.number().isEmpty() ? "" : "第" + task.number() + "项";
        return number + "“" + shortened(task.title()) + "”";
    }

    static String shortened(String title) {
        return title.length() <= 40 ? title : title.substring(0, 40) + "…";
    }
}
