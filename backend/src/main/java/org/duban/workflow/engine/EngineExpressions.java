package org.duban.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What a model calls is looked for among the program's parts first. The engine would ask for a variable of that name, in
 * every scope up to the instance, with a statement each; and no variable can stand in for a part of the program.
 */
@Component
class EngineExpressions extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineExpressions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new BeansBeforeVariables(context));
    }

    private static final class BeansBeforeVariables extends SpringExpressionManager {

        BeansBeforeVariables(ApplicationContext context) {
            super(context);
        }

        @Override
        protected ELResolver createElResolver() {
            var all = new CompositeELResolver();
            all.add(new ApplicationContextElResolver(applicationContext));
            all.add(super.createElResolver());
            return all;
        }
    }
}
