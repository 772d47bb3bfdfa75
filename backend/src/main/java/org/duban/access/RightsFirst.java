package org.duban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the declared rights before the body is read: who may not call learns nothing about what the body should be. A
 * method of ours that declares nothing is closed to everyone. Method security asks once more at the method itself.
 */
@Configuration(proxyBeanMethods = false)
class RightsFirst implements WebMvcConfigurer, HandlerInterceptor {
    private final CurrentUser currentUser;

    RightsFirst(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.duban")) {
            refuseUnlessAllowed(method);
        }
        return true;
    }

    private void refuseUnlessAllowed(HandlerMethod method) {
        boolean allowed = DeclaredRights.of(method)
                .filter(rights -> rights.strangers()
                        || currentUser.find().filter(rights::allow).isPresent())
                .isPresent();
        if (!allowed) {
            throw new AccessDeniedException("not allowed: " + method);
        }
    }
}
