package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The table as it lies in its file. */
final class ScaleByFile implements ScaleRule {
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = read();

    private static DmnDecision read() {
        try (FileInputStream file = new FileInputStream("../processes/indicator-scale.dmn")) {
            return DMN.parseDecision("indicator-scale", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict judge(ScaleFacts facts) {
        List<Map<String, Object>> rows =
                DMN.evaluateDecisionTable(TABLE, facts.named()).getResultList();
        assertThat(rows).as("answers to " + facts).hasSize(1);
        return new Verdict(
                Scale.valueOf(String.valueOf(rows.get(0).get("scale"))),
                String.valueOf(rows.get(0).get("reason")));
    }
}
