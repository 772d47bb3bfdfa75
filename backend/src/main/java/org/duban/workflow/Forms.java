package org.duban.workflow;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the form of a step into its record, naming each field that is not right. */
@Component
class Forms {

    private final JsonMapper json;
    private final Validator validator;

    Forms(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.validator = validator;
    }

    <F> F read(@Nullable JsonNode given, Class<F> type) {
        F form = bind(given == null || given.isNull() ? json.createObjectNode() : given, type);
        Set<ConstraintViolation<F>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            Map<String, String> errors = new TreeMap<>();
            violations.forEach(
                    violation -> errors.put(violation.getPropertyPath().toString(), violation.getMessage()));
            throw RuleViolated.invalid(errors);
        }
        return form;
    }

    private <F> F bind(JsonNode given, Class<F> type) {
        try {
            return json.treeToValue(given, type);
        } catch (DatabindException wrong) {
            String field = wrong.getPath().stream()
                    .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                    .reduce((left, right) -> right.startsWith("[") ? left + right : left + "." + right)
                    .orElse("form");
            throw RuleViolated.invalid(field, "格式不正确");
        } catch (JacksonException wrong) {
            throw RuleViolated.invalid("form", "表单格式不正确");
        }
    }
}
