package org.duban.workflow;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps to, read from the files themselves without an engine. */
class ProcessModelsTest {

    private static final Path PROCESSES = Path.of("..", "processes");
    private static final int MOST_NODES_TO_READ = 30;

    @Test
    void the_table_in_the_readme_tells_each_model() throws IOException {
        List<String> told = Files.readAllLines(PROCESSES.resolve("README.md")).stream()
                .dropWhile(not("| model | starts when | ends as | calls |"::equals))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        models().map(ProcessModelsTest::row).toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_file_is_named_after_its_process_which_may_run_and_is_kept_ten_years(Path file) {
        Process process = process(read(file));

        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_file_is_named_after_its_decision_whose_rows_are_dated_and_kept_ten_years(Path file) {
        Decision decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();

        assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(((DecisionTable) decision.getExpression()).getRules())
                .extracting(Rule::getDescription)
                .extracting(description -> description.getTextContent())
                .allMatch(text -> text.matches("\\d{4}-\\d{2}-\\d{2} 起：.+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_id_has_a_meaning_and_every_label_is_chinese(Path file) {
        Collection<FlowElement> elements = all(read(file), FlowElement.class);

        assertThat(elements).extracting(FlowElement::getId).allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)*"));
        assertThat(elements)
                .filteredOn(element -> !(element instanceof SequenceFlow) && !isJoinOrFork(element))
                .extracting(FlowElement::getName)
                .allMatch(name -> name != null && name.matches("\\p{IsHan}+？?"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_names_its_people_its_form_and_its_deadline(Path file) {
        assertThat(all(read(file), UserTask.class)).isNotEmpty().allSatisfy(task -> {
            String id = task.getId();
            assertThat(task.getCamundaCandidateGroups()).matches("\\$\\{\\w+Process\\.\\w+Group\\(.+\\)}");
            assertThat(task.getCamundaFormKey()).isEqualTo(id);
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution,'" + id + "')}");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .extracting(CamundaTaskListener::getCamundaExpression)
                    .containsExactly("${deadlines.remind(task)}", "${deadlines.escalate(task)}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_is_marked_at_its_due_date_and_stays_open(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(all(model, UserTask.class)).allSatisfy(task -> {
            String id = task.getId();
            BoundaryEvent lapse = model.getModelElementById(id + "Lapsed");
            assertThat(lapse.getAttachedTo()).isEqualTo(task);
            assertThat(lapse.cancelActivity()).isFalse();
            assertThat(((TimerEventDefinition)
                                    lapse.getEventDefinitions().iterator().next())
                            .getTimeDate()
                            .getTextContent())
                    .isEqualTo("${deadlines.lapse(execution,'" + id + "')}");
            assertThat(lapse.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaExecutionListener.class)
                            .singleResult()
                            .getCamundaExpression())
                    .isEqualTo("${deadlines.lapsed(execution,'" + id + "')}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_in_a_model_is_code_of_its_own(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContainPattern("scriptTask|camunda:script|camunda:class|connector|delegateExpression")
                .doesNotContainPattern("timeCycle|R\\d*/P")
                .doesNotContain("<!DOCTYPE", "#{");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_diagram_is_small_enough_to_be_read(Path file) {
        BpmnModelInstance model = read(file);
        long lapses = all(model, UserTask.class).size();

        assertThat(all(model, FlowNode.class).size() - 2 * lapses)
                .as("a user task with its lapse timer and mark is one")
                .isLessThanOrEqualTo(MOST_NODES_TO_READ);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_gateway_is_a_question_and_its_flows_are_the_answers(Path file) {
        assertThat(all(read(file), Gateway.class))
                .filteredOn(gateway -> !isJoinOrFork(gateway))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("？");
                    assertThat(gateway.getOutgoing())
                            .extracting(SequenceFlow::getName)
                            .doesNotContainNull()
                            .doesNotHaveDuplicates();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_is_drawn(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(all(model, FlowNode.class)).allMatch(node -> node.getDiagramElement() != null);
        assertThat(all(model, SequenceFlow.class)).allMatch(flow -> flow.getDiagramElement() != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void parallel_parts_end_apart_and_have_answers_of_their_own(Path file) {
        assertThat(all(read(file), MultiInstanceLoopCharacteristics.class)).allSatisfy(loop -> {
            assertThat(loop.isSequential()).isFalse();
            assertThat(loop.isCamundaAsyncAfter()).isTrue();
            assertThat(loop.isCamundaExclusive()).isTrue();
            assertThat(loop.getCamundaCollection()).matches("\\$\\{\\w+Process\\.assignmentsTo\\w+\\(execution\\)}");
            assertThat(loop.getParentElement().getChildElementsByType(ExtensionElements.class))
                    .flatExtracting(extensions -> extensions
                            .getElementsQuery()
                            .filterByType(CamundaInputOutput.class)
                            .singleResult()
                            .getCamundaInputParameters())
                    .extracting(CamundaInputParameter::getCamundaName)
                    .containsExactly("outcome");
        });
    }

    static Stream<Path> models() throws IOException {
        return files(".bpmn");
    }

    static Stream<Path> tables() throws IOException {
        return files(".dmn");
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String row(Path file) {
        BpmnModelInstance model = read(file);
        Process process = process(model);
        Stream<String> starts = process.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowElement::getName);
        Stream<String> ends = all(model, EndEvent.class).stream()
                .filter(ProcessModelsTest::endsTheProcess)
                .map(FlowElement::getName);
        Stream<String> calls = Stream.concat(
                all(model, CallActivity.class).stream().map(CallActivity::getCalledElement),
                all(model, BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDecisionRef));
        return Stream.of(Stream.of(process.getId()), starts, ends, calls)
                .map(ProcessModelsTest::cell)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Stream<String> words) {
        String cell = words.collect(Collectors.joining(", "));
        return cell.isEmpty() ? "–" : cell;
    }

    private static boolean endsTheProcess(EndEvent end) {
        boolean marksLapse = end.getPreviousNodes().list().stream().allMatch(BoundaryEvent.class::isInstance);
        boolean outside = !(end.getParentElement() instanceof SubProcess inside) || inside.triggeredByEvent();
        return outside && !marksLapse;
    }

    private static boolean isJoinOrFork(FlowElement element) {
        return element instanceof ParallelGateway
                || element instanceof Gateway gateway && gateway.getOutgoing().size() == 1;
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static Process process(BpmnModelInstance model) {
        return all(model, Process.class).iterator().next();
    }
}
