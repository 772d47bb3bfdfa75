package org.duban;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Describes our records in the OpenAPI document as they are: what is not {@code @Nullable} is always there, and a nested
 * record bears its owner's name, so that two records of one simple name do not become one.
 */
@Component
class RecordShapes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return anything();
        }
        if (raw.isRecord() && raw.getEnclosingClass() != null) {
            type.name(raw.getEnclosingClass().getSimpleName() + raw.getSimpleName());
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Schema<?> shape = shapeOf(schema, context);
        if (raw.isRecord() && shape != null && shape.getProperties() != null) {
            for (RecordComponent component : raw.getRecordComponents()) {
                describe(component, shape);
            }
        }
        return schema;
    }

    /** A tree whose fields depend on the kind of the matter. */
    private static Schema<?> anything() {
        Schema<?> tree = new Schema<>();
        tree.addType("object");
        tree.setAdditionalProperties(true);
        return tree;
    }

    private static @Nullable Schema<?> shapeOf(@Nullable Schema<?> schema, ModelConverterContext context) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        return context.getDefinedModels().get(name);
    }

    private static void describe(RecordComponent component, Schema<?> shape) {
        Schema<?> property = shape.getProperties().get(component.getName());
        if (property == null) {
            return;
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean listed = shape.getRequired() != null && shape.getRequired().contains(component.getName());
        if (!nullable && !listed) {
            shape.addRequiredItem(component.getName());
        } else if (nullable && !listed) {
            shape.getProperties().put(component.getName(), orNull(property));
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null && property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        Schema<?> none = new Schema<>();
        none.addType("null");
        return property.get$ref() == null ? property : new Schema<>().anyOf(List.of(property, none));
    }
}
