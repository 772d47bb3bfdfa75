package org.duban.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.duban.application.Route;
import org.duban.application.RouteFacts;
import org.duban.application.RouteTable;
import org.springframework.stereotype.Component;

/** Reads the ways of applications from {@code application-route.dmn}, as the model itself does. */
@Component
class ApplicationRoutes implements RouteTable {

    private static final String TABLE = "application-route";

    /** Until the table of today is deployed, that of the first release is asked. */
    private static final String WORD_OF_THE_FIRST_RELEASE = "extensionCount";

    private final DecisionTables tables;
    private final BroughtTables brought;

    ApplicationRoutes(DecisionTables tables, BroughtTables brought) {
        this.tables = tables;
        this.brought = brought;
    }

    @Override
    public Route route(RouteFacts facts) {
        var row = tables.row(
                TABLE,
                Map.of(
                        "kind",
                        facts.kind(),
                        "timesBefore",
                        facts.timesBefore(),
                        WORD_OF_THE_FIRST_RELEASE,
                        facts.timesBefore(),
                        "extentDays",
                        facts.extentDays(),
                        "touched",
                        facts.touched(),
                        "binding",
                        facts.binding(),
                        "daysAhead",
                        facts.daysAhead()));
        return new Route(
                row.isTrue("needsCountersign"),
                Route.Decider.valueOf(row.text("decidedBy")),
                String.valueOf(row.outputs().getOrDefault("rule", "")));
    }

    @Override
    public List<String> rules(String kind) {
        return brought.model(tables.inForce(TABLE).definitionId()).getRules().stream()
                .filter(row -> isAbout(row, kind))
                .map(row -> row.getDescription().getTextContent())
                .toList();
    }

    private static boolean isAbout(Rule row, String kind) {
        InputEntry first = row.getInputEntries().iterator().next();
        return first.getTextContent().strip().equals('"' + kind + '"');
    }
}
