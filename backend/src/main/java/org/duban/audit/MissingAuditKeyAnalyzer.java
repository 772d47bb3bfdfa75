package org.duban.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence instead of a stack; found through META-INF/spring.factories. */
class MissingAuditKeyAnalyzer extends AbstractFailureAnalyzer<MissingAuditKey> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingAuditKey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
    }
}
