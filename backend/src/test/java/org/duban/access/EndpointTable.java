package org.duban.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All endpoints of ours with who may call them, as rows that can be laid beside {@code rights.csv}. */
final class EndpointTable {
    static final String HEADER = "method,path,stranger,"
            + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(","));

    private EndpointTable() {}

    record Endpoint(RequestMethod method, String path, boolean multipart, HandlerMethod handler) {

        boolean isWrite() {
            return method != RequestMethod.GET;
        }

        DeclaredRights rights() {
            return DeclaredRights.of(handler).orElseThrow(() -> new AssertionError("who may call " + handler + "?"));
        }

        String callable() {
            return path.replaceAll("\\{[^}]+}", "0");
        }

        String row() {
            DeclaredRights rights = rights();
            String roles = Arrays.stream(Role.values())
                    .map(role -> rights.roles().contains(role) ? "yes" : "-")
                    .collect(Collectors.joining(","));
            return method + "," + path + "," + (rights.strangers() ? "yes" : "-") + "," + roles;
        }
    }

    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        List<Endpoint> endpoints = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.duban")) {
                endpoints.addAll(of(info, handler).toList());
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        boolean multipart =
                info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Endpoint(method, path, multipart, handler)));
    }
}
