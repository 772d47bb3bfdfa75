package org.duban.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.duban.ruletable.Column;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.RuleTable.Guide;
import org.duban.ruletable.RuleTableModels;
import org.springframework.stereotype.Component;

/** Reads the tables that the product brings, as rule tables in the officials' words. */
@Component
class BroughtTables implements RuleTableModels {

    private final RepositoryService repository;
    private final TableVersionMapper versions;
    private final Map<String, Guide> guides;
    private final TableWords words;
    private final Clock clock;
    private final Cache<String, RuleTable> read =
            Caffeine.newBuilder().maximumSize(100).build();

    BroughtTables(
            RepositoryService repository,
            TableVersionMapper versions,
            List<Guide> guides,
            TableWords words,
            Clock clock) {
        this.repository = repository;
        this.words = words;
        this.versions = versions;
        this.guides = guides.stream().collect(Collectors.toMap(Guide::table, Function.identity()));
        this.clock = clock;
    }

    @Override
    public List<RuleTable> all() {
        return versions.inForceOn(LocalDate.now(clock)).stream()
                .map(version -> read.get(version.definitionId(), id -> table(version)))
                .toList();
    }

    /** What stands in the file. */
    DecisionTable model(String definitionId) {
        return repository
                .getDmnModelInstance(definitionId)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private RuleTable table(TableVersion version) {
        DecisionTable model = model(version.definitionId());
        Optional<Guide> guide = Optional.ofNullable(guides.get(version.name()));
        Map<String, List<Choice>> choices = guide.map(Guide::choices).orElse(Map.of());
        List<Column> inputs = model.getInputs().stream()
                .map(input -> column(
                        input.getInputExpression().getText().getTextContent().strip(),
                        input.getLabel(),
                        input.getInputExpression().getTypeRef(),
                        choices))
                .toList();
        List<Column> outputs = model.getOutputs().stream()
                .map(output -> column(output.getName(), output.getLabel(), output.getTypeRef(), choices))
                .toList();
        return new RuleTable(
                version.name(),
                version.title(),
                version.brought(),
                model.getHitPolicy() == HitPolicy.FIRST,
                inputs,
                outputs,
                model.getRules().stream()
                        .map(rule -> row(rule, inputs, outputs))
                        .toList(),
                guide);
    }

    private Column column(String name, String label, String type, Map<String, List<Choice>> choices) {
        return switch (type) {
            case "integer" -> Column.number(name, label);
            case "boolean" -> Column.yesNo(name, label);
            default ->
                choices.containsKey(name)
                        ? Column.choice(name, label, choices.get(name))
                        : new Column(name, label, Column.Type.TEXT, words.of(name));
        };
    }

    private static RuleRow row(Rule rule, List<Column> inputs, List<Column> outputs) {
        List<String> cells =
                rule.getInputEntries().stream().map(InputEntry::getTextContent).toList();
        List<String> answers = rule.getOutputEntries().stream()
                .map(OutputEntry::getTextContent)
                .toList();
        return new RuleRow(
                zipped(inputs, cells.stream().map(String::strip).toList()),
                zipped(outputs, answers.stream().map(FeelSentence::plain).toList()),
                rule.getDescription() == null ? null : rule.getDescription().getTextContent());
    }

    private static Map<String, String> zipped(List<Column> columns, List<String> cells) {
        return IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toMap(i -> columns.get(i).name(), cells::get));
    }
}
