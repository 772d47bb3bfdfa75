package org.duban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.duban.shared.ProblemAdvice;
import org.duban.shared.WriteRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells refusals that happen before any controller in the same form as all others. */
@Component
class FilterProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    FilterProblems(JsonMapper json, ApplicationEventPublisher events) {
        this.json = json;
        this.events = events;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        tell(request, response, 401, "not-logged-in", "请先登录");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            tell(request, response, 403, "csrf", "页面已过期，请刷新后重试");
        } else if (refusal instanceof PasswordDue) {
            tell(request, response, 403, "password-due", "请先修改密码，再进行其他操作");
        } else {
            tell(request, response, 403, "forbidden", "您的角色无权进行此操作");
        }
    }

    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response, 503, "unavailable", ProblemAdvice.UNAVAILABLE);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, int status, String type, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create(type));
        if (!request.getMethod().equals("GET")) {
            events.publishEvent(new WriteRefused(request.getMethod(), request.getRequestURI(), status, type));
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
