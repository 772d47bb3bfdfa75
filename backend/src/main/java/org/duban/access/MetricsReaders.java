package org.duban.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Metrics are read by the holder of {@code duban.access.metrics-token} (as bearer token); where none is set, from the
 * same machine only, and not through a proxy on it.
 */
@Component
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {
    private static final IpAddressMatcher LOOPBACK_4 = new IpAddressMatcher("127.0.0.0/8");
    private static final IpAddressMatcher LOOPBACK_6 = new IpAddressMatcher("::1");

    private final AccessRules rules;

    MetricsReaders(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean allowed = rules.metricsToken().isBlank() ? isLocal(request) : bearsToken(request);
        return new AuthorizationDecision(allowed);
    }

    private boolean bearsToken(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        byte[] wanted = ("Bearer " + rules.metricsToken()).getBytes(StandardCharsets.UTF_8);
        return given != null && MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(HttpServletRequest request) {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !forwarded && (LOOPBACK_4.matches(request) || LOOPBACK_6.matches(request));
    }
}
