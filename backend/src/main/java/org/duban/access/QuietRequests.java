package org.duban.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page asks by itself, with nobody at the keyboard, is no use of the session: a page left open must not keep its
 * owner signed in for ever (GB/T 22239-2019, 8.1.4.1).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuietRequests extends OncePerRequestFilter {

    private static final Set<String> ASKED_BY_ITSELF = Set.of("/api/notices/stream", "/api/notices/counts");
    private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> false);

    static boolean isQuiet() {
        return QUIET.get();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ASKED_BY_ITSELF.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        QUIET.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            QUIET.remove();
        }
    }
}
