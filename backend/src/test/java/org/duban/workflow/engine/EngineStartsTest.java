package org.duban.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class EngineStartsTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void the_engine_starts_on_the_tables_of_our_own_migration() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
    }
}
