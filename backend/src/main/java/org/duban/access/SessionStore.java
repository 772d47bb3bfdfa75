package org.duban.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Puts {@link IdleSessions} before the table of sessions; a second bean beside Boot's own would replace it. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** A session is read with one question to the database instead of a transaction of its own around it. */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations sessionTransactions() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    static BeanPostProcessor idleSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new IdleSessions(stored) : bean;
            }
        };
    }
}
