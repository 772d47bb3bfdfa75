package org.duban.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions are rows too: when the database is gone, a request fails before any controller, and says so like all others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SessionsOutOfReach extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionsOutOfReach.class);

    private final FilterProblems problems;

    SessionsOutOfReach(FilterProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            response.resetBuffer();
            problems.unavailable(request, response);
        }
    }
}
