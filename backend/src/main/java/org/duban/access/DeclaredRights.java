package org.duban.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call an endpoint, as its {@code @PreAuthorize} says it. Only four forms are understood, so that all rights can be
 * laid out as one table: permitAll(), isAuthenticated(), hasRole('…') and hasAnyRole('…', '…').
 */
record DeclaredRights(boolean strangers, Set<Role> roles) {
    private static final Pattern ROLES = Pattern.compile("has(?:Any)?Role\\(([^()]*)\\)");

    static Optional<DeclaredRights> of(HandlerMethod handler) {
        PreAuthorize declared = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        return declared == null ? Optional.empty() : Optional.of(parse(declared.value()));
    }

    static DeclaredRights parse(String expression) {
        if (expression.equals("permitAll()")) {
            return new DeclaredRights(true, EnumSet.allOf(Role.class));
        }
        if (expression.equals("isAuthenticated()")) {
            return new DeclaredRights(false, EnumSet.allOf(Role.class));
        }
        Matcher roles = ROLES.matcher(expression);
        if (!roles.matches()) {
            throw new IllegalStateException("Rights must be said as permitAll(), isAuthenticated(), hasRole('…') or "
                    + "hasAnyRole('…'), not as " + expression);
        }
        Set<Role> named = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.group(1).split(","))
                .map(name -> Role.valueOf(name.strip().replace("'", "")))
                .forEach(named::add);
        return new DeclaredRights(false, named);
    }

    boolean allow(User user) {
        return roles.size() == Role.values().length || user.roles().stream().anyMatch(roles::contains);
    }
}
