package org.duban.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of application there are, each with its own content. */
@Component
class Kinds {
    private final Map<String, ApplicationKind<?>> byWord;
    private final JsonMapper json;

    Kinds(List<ApplicationKind<?>> kinds, JsonMapper json) {
        this.byWord = kinds.stream()
                .collect(Collectors.toMap(ApplicationKind::word, Function.identity(), (a, b) -> a, TreeMap::new));
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** A text of a kind with what it turned out to ask for; only what the kind knows is kept. */
    record Examined(Matter matter, String content, String lines) {}

    String label(String word) {
        return named(word).label();
    }

    Collection<ApplicationKind<?>> all() {
        return byWord.values();
    }

    Examined examine(String word, TaskStatus task, @Nullable JsonNode given) {
        return examine(named(word), task, given);
    }

    void apply(Application granted) {
        apply(named(granted.kind()), granted);
    }

    List<Line> lines(String lines) {
        return List.of(json.readValue(lines, Line[].class));
    }

    JsonNode read(String content) {
        return json.readTree(content);
    }

    private <C> Examined examine(ApplicationKind<C> kind, TaskStatus task, @Nullable JsonNode given) {
        C content = bind(kind, given);
        Matter matter = kind.examine(task, content);
        return new Examined(matter, json.writeValueAsString(content), json.writeValueAsString(matter.lines()));
    }

    private <C> void apply(ApplicationKind<C> kind, Application granted) {
        kind.apply(granted, json.readValue(granted.content(), kind.content()));
    }

    private <C> C bind(ApplicationKind<C> kind, @Nullable JsonNode given) {
        if (given == null || !given.isObject()) {
            throw RuleViolated.invalid("content", "请填写申请内容");
        }
        try {
            return json.treeToValue(given, kind.content());
        } catch (DatabindException wrong) {
            String field = wrong.getPath().isEmpty()
                    ? "content"
                    : wrong.getPath().get(0).getPropertyName();
            throw RuleViolated.invalid(field == null ? "content" : field, "格式不正确");
        } catch (JacksonException wrong) {
            throw RuleViolated.invalid("content", "格式不正确");
        }
    }

    ApplicationKind<?> named(String word) {
        ApplicationKind<?> kind = byWord.get(word);
        if (kind == null) {
            String known = byWord.values().stream()
                    .map(one -> one.word() + "（" + one.label() + "）")
                    .collect(Collectors.joining("、"));
            throw RuleViolated.invalid("kind", "没有这种申请，可选：" + known);
        }
        return kind;
    }
}
