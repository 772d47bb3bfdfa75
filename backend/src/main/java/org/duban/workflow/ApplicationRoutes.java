package org.duban.workflow;

import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
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

    private final DecisionService decisions;
    private final RepositoryService repository;

    ApplicationRoutes(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Route route(RouteFacts facts) {
        var row = decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(Variables.putValue("kind", facts.kind())
                        .putValue("timesBefore", facts.timesBefore())
                        .putValue(WORD_OF_THE_FIRST_RELEASE, facts.timesBefore())
                        .putValue("extentDays", facts.extentDays())
                        .putValue("touched", facts.touched())
                        .putValue("binding", facts.binding())
                        .putValue("daysAhead", facts.daysAhead()))
                .evaluate()
                .getSingleResult();
        return new Route(
                row.<Boolean>getEntry("needsCountersign"),
                Route.Decider.valueOf(row.<String>getEntry("decidedBy")),
                String.valueOf(row.getEntryMap().getOrDefault("rule", "")));
    }

    @Override
    public List<String> rules(String kind) {
        String latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getId();
        return repository
                .getDmnModelInstance(latest)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getRules()
                .stream()
                .filter(row -> isAbout(row, kind))
                .map(row -> row.getDescription().getTextContent())
                .toList();
    }

    private static boolean isAbout(Rule row, String kind) {
        InputEntry first = row.getInputEntries().iterator().next();
        return first.getTextContent().strip().equals('"' + kind + '"');
    }
}
