package org.duban.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could do by itself and may not. */
@ServerTest
class EngineDoorsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void a_model_with_a_script_is_refused() {
        assertRefused("<scriptTask id='s' scriptFormat='javascript'><script>1</script></scriptTask>");
    }

    @Test
    void a_model_that_names_a_class_is_refused() {
        assertRefused("<serviceTask id='s' camunda:class='java.lang.ProcessBuilder'/>");
    }

    @Test
    void a_model_with_a_connector_is_refused() {
        assertRefused("""
                <serviceTask id='s' camunda:expression='${1}'><extensionElements><camunda:connector>
                  <camunda:connectorId>http-connector</camunda:connectorId>
                </camunda:connector></extensionElements></serviceTask>""");
    }

    @Test
    void a_model_with_an_external_entity_is_refused() {
        assertThatThrownBy(() -> deploy(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>", "<userTask id='s' name='&e;'/>"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void an_expression_in_a_query_is_refused() {
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression("${1}").list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void text_that_looks_like_an_expression_stays_text_and_java_objects_are_not_stored() {
        assertThat(Variables.createVariables().putValue("t", "${1+1}")).containsValue("${1+1}");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "plan-implementation",
                        "0",
                        Variables.putValue(
                                "planId",
                                Variables.serializedObjectValue("rO0ABQ==")
                                        .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                        .objectTypeName("java.util.Date")
                                        .create())))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    @Transactional
    void no_variable_stands_in_for_a_part_of_the_program() {
        deploy("", "<serviceTask id='s' camunda:expression='${clock.zone.id}' camunda:resultVariable='zone'/>");
        assertThat(runtime.createProcessInstanceByKey("hostile")
                        .setVariable("clock", "mine")
                        .executeWithVariablesInReturn()
                        .getVariables())
                .containsEntry("zone", "Asia/Shanghai");
    }

    private void assertRefused(String element) {
        assertThatThrownBy(() -> deploy("", element))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("不允许的构造");
    }

    private void deploy(String doctype, String element) {
        repository
                .createDeployment()
                .addString(
                        "hostile.bpmn",
                        "<?xml version='1.0' encoding='UTF-8'?>" + doctype + """
                        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                          xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
                        <process id='hostile' isExecutable='true' camunda:historyTimeToLive='P1D'>
                        <startEvent id='a'/><sequenceFlow id='f' sourceRef='a' targetRef='s'/>
                        """ + element + "</process></definitions>")
                .deploy();
    }
}
