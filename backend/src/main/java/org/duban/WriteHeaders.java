package org.duban;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.duban.shared.Version;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The API's description names the headers of writes; without this the version of an edit stands there as a query. */
@Component
class WriteHeaders implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (AnnotatedElementUtils.isAnnotated(handler.getMethod(), GetMapping.class)) {
            return operation;
        }
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(WriteHeaders::isVersion)) {
            operation.getParameters().removeIf(WriteHeaders::isVersionNumber);
            operation.addParametersItem(
                    header("If-Match", "读取时得到的版本号，如 \"3\"；已被他人修改时答复 412").required(true));
        }
        return operation.addParametersItem(
                header("Idempotency-Key", "同一次提交重发时用同一个值，得到第一次的结果").required(false));
    }

    private static boolean isVersion(MethodParameter parameter) {
        return parameter.getParameterType() == Version.class;
    }

    /** springdoc takes the record apart, whatever the annotation says. */
    private static boolean isVersionNumber(Parameter parameter) {
        return "query".equals(parameter.getIn()) && "number".equals(parameter.getName());
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }
}
