package org.duban.access;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What holds for every request; who may call which method is said at the method itself. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(AccessRules.class)
class WebSecurity {
    /** Inline styles are allowed because the diagram viewer sets them; scripts come from this server alone. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            SessionContext sessions,
            FilterProblems problems,
            MetricsReaders metricsReaders,
            CookieCsrfTokenRepository csrfTokens) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfTokens)
                        // Nobody is signed in yet; SameSite and the JSON body keep other sites out.
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/session")))
                .headers(WebSecurity::headers)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> paths(requests, metricsReaders))
                .build();
    }

    private static void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            MetricsReaders metricsReaders) {
        // What goes on after the answer has begun, and was allowed then: a stream that ends because its session did.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/session")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/demo/**", "/api/openapi.json/**", "/api/openapi.json")
                .permitAll()
                // The satisfaction survey: what is asked, leave to answer once, and the answer. Strangers need the CSRF
                // token too.
                .requestMatchers(HttpMethod.GET, "/api/public/surveys/{slug}")
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST, "/api/public/surveys/{slug}/tokens", "/api/public/surveys/{slug}/answers")
                .permitAll()
                .requestMatchers("/api/session/**", "/api/session")
                .authenticated()
                .requestMatchers("/api/**")
                .access(WebSecurity::withOwnPassword)
                .requestMatchers("/actuator/health/**", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(metricsReaders)
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll();
    }

    private static AuthorizationDecision withOwnPassword(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        if (!(caller.get() instanceof SignedIn signedIn)) {
            return new AuthorizationDecision(false);
        }
        if (signedIn.isPasswordDue()) {
            throw new PasswordDue();
        }
        return new AuthorizationDecision(true);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("DUBAN_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** @param cost each one more doubles the work of whoever tries passwords, and of every login */
    @Bean
    PasswordEncoder passwords(@Value("${duban.access.password-cost:10}") int cost) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }
}
