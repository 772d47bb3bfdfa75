package org.duban.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Turns whatever goes wrong into a problem (RFC 9457) whose {@code detail} an official can act on.
 *
 * <p>The handler of {@link Exception} is needed for more than looks: without it Spring takes the EOFException of a dead
 * database for a browser that went away and answers 200 with an empty body, an acknowledged write that never happened.
 */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Promises nothing: a database that dies at the commit leaves open whether it was done. */
    public static final String UNAVAILABLE = "系统暂时无法处理，本次操作可能未保存，请稍后刷新核对再试";

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "请求的格式有误，请刷新页面后重试",
            404, "没有这个地址",
            405, "此地址不支持这种操作",
            406, "不能以所要求的格式回答",
            413, "上传的文件过大，单个文件不超过 20 MB",
            415, "不支持这种内容类型");

    private final ApplicationEventPublisher events;

    ProblemAdvice(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ruleViolated(RuleViolated refusal, HttpServletRequest request) {
        return problem(
                request,
                refusal.kind().status(),
                refusal.type(),
                String.valueOf(refusal.getMessage()),
                refusal.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(BindException refusal, HttpServletRequest request) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.getFieldErrors()
                .forEach(error -> errors.putIfAbsent(
                        error.getField(),
                        error.isBindingFailure() ? "格式不正确" : String.valueOf(error.getDefaultMessage())));
        return problem(request, 422, "invalid", "有 " + errors.size() + " 处填写不符合要求，请逐项改正", errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException refusal, HttpServletRequest request) {
        return problem(request, 400, "malformed", "参数格式不正确", Map.of(refusal.getName(), "格式不正确"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException refusal, HttpServletRequest request) {
        return problem(request, 403, "forbidden", "您的角色无权进行此操作", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException refusal, HttpServletRequest request) {
        return problem(request, 401, "not-logged-in", "请先登录", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> raced(ConcurrencyFailureException failure, HttpServletRequest request) {
        return problem(request, 409, "raced", "他人正在同时办理，请刷新后重试", Map.of());
    }

    /** A page that listened was closed: nobody is there to be told. No write goes on after its answer has begun. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> gone(AsyncRequestNotUsableException failure, HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC ? null : anything(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return problem(request, status, "malformed", SENTENCES.getOrDefault(status, "请求有误"), Map.of());
        }
        if (failure instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleViolated refusal) {
                    return ruleViolated(refusal, request); // said while the body was being read
                }
            }
            return problem(request, 400, "malformed", SENTENCES.getOrDefault(400, ""), Map.of());
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return problem(request, 503, "unavailable", UNAVAILABLE, Map.of());
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, int status, String type, String detail, Map<String, String> errors) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(java.net.URI.create(type));
        problem.setTitle(title(status));
        problem.setDetail(detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        if (RequestTrace.isWrite(request) && !isUnrecorded(request)) {
            events.publishEvent(new WriteRefused(request.getMethod(), request.getRequestURI(), status, type));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isUnrecorded(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Unrecorded.class);
    }

    private static @Nullable String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? null : known.getReasonPhrase();
    }
}
