package org.duban.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each answer at each user task of a model means to the business: the form it takes and the sentence it calls. */
final class Steps {

    private final Map<String, Map<String, Step>> byElement = new LinkedHashMap<>();

    /** One answer at one user task. */
    private record Step(Class<?> form, BiConsumer<WorkItem, Object> deed) {}

    <F> Steps on(String element, String outcome, Class<F> form, BiConsumer<WorkItem, F> deed) {
        byElement
                .computeIfAbsent(element, name -> new LinkedHashMap<>())
                .put(outcome, new Step(form, (item, given) -> deed.accept(item, form.cast(given))));
        return this;
    }

    Steps on(String element, String outcome, Consumer<WorkItem> deed) {
        return on(element, outcome, NoForm.class, (item, none) -> deed.accept(item));
    }

    /** Does what the answer means; the engine is told afterwards. */
    void take(WorkItem item, String outcome, @Nullable JsonNode form, Forms forms) {
        Map<String, Step> answers = byElement.getOrDefault(item.element(), Map.of());
        Step step = answers.get(outcome);
        if (step == null) {
            throw RuleViolated.invalid(
                    "outcome", "“" + item.name() + "”可选的办理结果为：" + String.join("、", answers.keySet()));
        }
        step.deed().accept(item, forms.read(form, step.form()));
    }

    /** How many fields the usual answer at a step asks for, which is the first; a list counts as one. */
    int fields(String element) {
        return byElement.getOrDefault(element, Map.of()).values().stream()
                .findFirst()
                .map(step -> step.form().getRecordComponents().length)
                .orElse(0);
    }

    Map<String, java.util.Set<String>> outcomes() {
        Map<String, java.util.Set<String>> outcomes = new LinkedHashMap<>();
        byElement.forEach((element, answers) -> outcomes.put(element, answers.keySet()));
        return outcomes;
    }

    /** An answer that needs no words. */
    record NoForm() {}
}
