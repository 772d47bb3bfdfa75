package org.duban.shared.write;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wraps every writing method of a controller in a {@link WriteOnce}, after it is known that the caller may. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class WriteAdvice {

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor writeAdvisor(ObjectProvider<WriteOnce> writes) {
        // Looked up at the first write: an advisor is made before the beans that WriteOnce needs.
        MethodInterceptor advice = invocation -> writes.getObject().invoke(invocation);
        var advisor = new DefaultPointcutAdvisor(new WritingMethods(), advice);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }

    private static final class WritingMethods extends StaticMethodMatcherPointcut {
        WritingMethods() {
            setClassFilter(type -> type.getPackageName().startsWith("org.duban")
                    && AnnotatedElementUtils.hasAnnotation(type, RestController.class));
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return WRITES.stream().anyMatch(write -> AnnotatedElementUtils.isAnnotated(method, write));
        }
    }
}
