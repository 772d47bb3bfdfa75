package org.duban.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * What the engine may do. It starts after the migrations, which make its tables, and with the doors closed that its
 * manual advises to close: no expressions in queries, no serialised Java objects, no external entities in models.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    private final List<BpmnParseListener> parseListeners;

    EngineSettings(List<BpmnParseListener> parseListeners) {
        this.parseListeners = parseListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        List<BpmnParseListener> listeners = new ArrayList<>(parseListeners);
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(0, configuration.getCustomPostBPMNParseListeners());
        }
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
