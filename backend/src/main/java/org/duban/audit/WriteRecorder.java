package org.duban.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Collectors;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.LoggedIn;
import org.duban.access.LoginRefused;
import org.duban.shared.RequestTrace;
import org.duban.shared.WriteAccepted;
import org.duban.shared.WriteRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes one row per write: an accepted one inside its transaction, so that neither is there without the other. */
@Component
class WriteRecorder {

    private static final Logger log = LoggerFactory.getLogger(WriteRecorder.class);
    private static final String TYPED_NAME = WriteRecorder.class.getName() + ".typedName";
    private static final int OK = 200;

    private final AuditMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    WriteRecorder(AuditMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A login is no ordinary write: until it has succeeded there is nobody to attribute it to. */
    @EventListener
    void on(LoggedIn login) {
        remember(login.username());
        mapper.insert(entry("POST", "/api/session", Outcome.ACCEPTED, OK, null));
    }

    /** The refusal itself follows; its row names who was tried. */
    @EventListener
    void on(LoginRefused login) {
        remember(login.username());
    }

    @EventListener
    void on(WriteAccepted write) {
        mapper.insert(entry(write.method(), write.path(), Outcome.ACCEPTED, OK, null));
    }

    @EventListener
    void on(WriteRefused write) {
        try {
            mapper.insert(entry(write.method(), write.path(), Outcome.REFUSED, write.status(), write.type()));
        } catch (RuntimeException unreachable) {
            // The refusal must still reach the caller when the database is the very reason for it.
            log.error("Refused write not recorded: {} {} {}", username(), write.method(), write.path(), unreachable);
        }
    }

    private AuditEntry entry(String method, String path, Outcome outcome, int status, @Nullable String reason) {
        String requestId = MDC.get(RequestTrace.REQUEST_ID);
        return new AuditEntry(
                0,
                clock.instant(),
                cut(username(), 100),
                standingInFor(),
                cut(method, 10),
                cut(path, 500),
                outcome,
                status,
                reason == null ? null : cut(reason, 100),
                requestId == null ? "" : requestId,
                cut(address(), 64),
                null,
                null);
    }

    private static void remember(String typed) {
        HttpServletRequest request = request();
        if (request != null) {
            request.setAttribute(TYPED_NAME, typed);
        }
    }

    private static String username() {
        HttpServletRequest request = request();
        if (request != null && request.getAttribute(TYPED_NAME) instanceof String typed) {
            return typed;
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "" : caller.getName();
    }

    private @Nullable String standingInFor() {
        String absent = currentUser.find().stream()
                .flatMap(user -> user.actingFor().stream())
                .map(Capacity.Absent::name)
                .collect(Collectors.joining("、"));
        return absent.isEmpty() ? null : cut(absent, 100);
    }

    private static String address() {
        HttpServletRequest request = request();
        return request == null ? "" : request.getRemoteAddr();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
