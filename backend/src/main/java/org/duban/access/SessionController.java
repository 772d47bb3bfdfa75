package org.duban.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

@RestController
@RequestMapping("/api/session")
class SessionController {
    private final Logins logins;
    private final SessionContext sessions;
    private final CookieCsrfTokenRepository csrfTokens;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    SessionController(
            Logins logins,
            SessionContext sessions,
            CookieCsrfTokenRepository csrfTokens,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.logins = logins;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.currentUser = currentUser;
        this.events = events;
    }

    record Credentials(
            @NotBlank(message = "请输入用户名") @Size(max = 64, message = "用户名不超过 64 个字符")
            String username,

            @NotBlank(message = "请输入密码") @Size(max = 128, message = "密码不超过 128 个字符")
            String password) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    /** Not a {@code @PostMapping}: a login has no receipt to repeat, and its count of failures outlives a refusal. */
    @Operation(summary = "登录")
    @PreAuthorize("permitAll()")
    @RequestMapping(method = RequestMethod.POST, consumes = MediaType.APPLICATION_JSON_VALUE)
    SessionUser login(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Account account = logins.login(credentials.username(), credentials.password());
        SignedIn signedIn = sessions.open(account, request);
        renewCsrfToken(request, response);
        return SessionUser.of(signedIn);
    }

    private void renewCsrfToken(HttpServletRequest request, HttpServletResponse response) {
        // Who came without a token has just been given a fresh one.
        if (WebUtils.getCookie(request, "XSRF-TOKEN") != null) {
            csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        }
    }

    @Operation(summary = "当前登录用户")
    @PreAuthorize("isAuthenticated()")
    @GetMapping
    SessionUser current() {
        return SessionUser.of((SignedIn)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    record LogoutReceipt(String username) {}

    @Operation(summary = "退出登录")
    @PreAuthorize("isAuthenticated()")
    @DeleteMapping
    LogoutReceipt logout(HttpServletRequest request) {
        String username = currentUser.get().username();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        events.publishEvent(new LoggedOut(username));
        return new LogoutReceipt(username);
    }
}
