package org.duban.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.duban.ruletable.Column;
import org.duban.ruletable.Condition;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.Sentence;

/**
 * Rows that an official wrote, as a decision of the engine. Its one output is the number of the row: of what was typed
 * nothing reaches the engine but conditions that keep to the grammar.
 */
class WrittenTable {

    private static final String ROW = "row";

    private final DmnEngine engine;
    private final RuleTable table;
    private final List<RuleRow> rows;
    private final DmnDecision decision;

    WrittenTable(DmnEngine engine, RuleTable table, List<RuleRow> rows) {
        this.engine = engine;
        this.table = table;
        this.rows = rows;
        this.decision = engine.parseDecision(table.name(), model());
    }

    List<DecisionTables.Row> rows(Map<String, ?> facts) {
        return engine.evaluateDecisionTable(decision, Variables.fromMap(new HashMap<>(facts))).getResultList().stream()
                .map(found ->
                        rows.get(Objects.requireNonNull((Number) found.get(ROW)).intValue()))
                .map(row -> answer(row, facts))
                .toList();
    }

    private DecisionTables.Row answer(RuleRow row, Map<String, ?> facts) {
        Map<String, Object> answers = new HashMap<>();
        table.outputs().forEach(output -> answers.put(output.name(), typed(output, row.answer(output), facts)));
        return new DecisionTables.Row(Map.copyOf(answers));
    }

    private static Object typed(Column output, String answer, Map<String, ?> facts) {
        return switch (output.type()) {
            case NUMBER -> Integer.valueOf(answer);
            case YES_NO -> Boolean.valueOf(answer);
            case TEXT -> new Sentence(answer).filled(facts);
            case CHOICE -> answer;
        };
    }

    private DmnModelInstance model() {
        DmnModelInstance model = Dmn.createEmptyModel();
        Definitions definitions = model.newInstance(Definitions.class);
        definitions.setId("definitions");
        definitions.setName(table.name());
        definitions.setNamespace("http://camunda.org/schema/1.0/dmn");
        model.setDefinitions(definitions);
        Decision owner = add(definitions, Decision.class);
        owner.setId(table.name());
        owner.setName(table.name());
        DecisionTable grid = add(owner, DecisionTable.class);
        grid.setHitPolicy(table.firstHolds() ? HitPolicy.FIRST : HitPolicy.UNIQUE);
        table.inputs().forEach(input -> input(grid, input));
        Output output = add(grid, Output.class);
        output.setName(ROW);
        output.setTypeRef("integer");
        for (int i = 0; i < rows.size(); i++) {
            rule(grid, rows.get(i), i);
        }
        return model;
    }

    private static void input(DecisionTable grid, Column column) {
        InputExpression expression = add(add(grid, Input.class), InputExpression.class);
        expression.setTypeRef(
                switch (column.type()) {
                    case NUMBER -> "integer";
                    case YES_NO -> "boolean";
                    default -> "string";
                });
        write(expression, column.name());
    }

    private void rule(DecisionTable grid, RuleRow row, int number) {
        Rule rule = add(grid, Rule.class);
        for (Column input : table.inputs()) {
            // Read once more: what the database holds is believed as little as what was typed.
            write(
                    add(rule, InputEntry.class),
                    Condition.read(input, row.condition(input)).orElseThrow().text());
        }
        write(add(rule, OutputEntry.class), String.valueOf(number));
    }

    private static void write(DmnElement element, String content) {
        Text text = add(element, Text.class);
        text.setTextContent(content);
    }

    private static <T extends ModelElementInstance> T add(ModelElementInstance to, Class<T> type) {
        T element = to.getModelInstance().newInstance(type);
        to.addChildElement(element);
        return element;
    }
}
