package org.duban.application;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets the demo's story file applications as a unit's handler would. */
@Component
@Profile("demo")
public class DemoFiling {

    private final Filing filing;

    DemoFiling(Filing filing) {
        this.filing = filing;
    }

    public long file(String kind, long planTaskId, JsonNode content) {
        return filing.file(kind, planTaskId, content).id();
    }
}
