package org.duban.shared.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aopalliance.intercept.MethodInvocation;
import org.duban.shared.RuleViolated;
import org.duban.shared.Unrecorded;
import org.duban.shared.WriteAccepted;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs a write in one transaction with its receipt. The same {@code Idempotency-Key} of the same user again answers the
 * first result and writes nothing; a transaction that met another writer is run again, up to three times in all.
 */
@Component
class WriteOnce {

    private static final int TRIES = 3;

    private final TransactionTemplate transactions;
    private final Receipts receipts;
    private final List<Retryable> retryables;
    private final ApplicationEventPublisher events;

    WriteOnce(
            TransactionTemplate transactions,
            Receipts receipts,
            List<Retryable> retryables,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.receipts = receipts;
        this.retryables = retryables;
        this.events = events;
    }

    @Nullable
    @SuppressWarnings("NullAway") // the template does allow a callback without a result
    Object invoke(MethodInvocation invocation) throws Throwable {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(transaction -> once((ProxyMethodInvocation) invocation));
            } catch (Carried failure) {
                if (attempt == TRIES || !isRetryable(failure.cause())) {
                    throw failure.cause();
                }
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isRetryable(failure)) {
                    throw failure;
                }
            }
        }
    }

    private @Nullable Object once(ProxyMethodInvocation invocation) {
        if (AnnotatedElementUtils.hasAnnotation(invocation.getMethod(), Unrecorded.class)) {
            return proceed(invocation);
        }
        HttpServletRequest request = currentRequest();
        WriteRequest write = WriteRequest.of(request, invocation);
        if (write.key() != null && !receipts.open(write)) {
            return receipts.answerAgain(write, invocation.getMethod());
        }
        Object answer = proceed(invocation);
        if (write.key() != null) {
            receipts.close(write, answer);
        }
        events.publishEvent(new WriteAccepted(request.getMethod(), request.getRequestURI()));
        return answer;
    }

    private static @Nullable Object proceed(ProxyMethodInvocation invocation) {
        try {
            return invocation.invocableClone().proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new Carried(failure);
        }
    }

    private boolean isRetryable(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || retryables.stream().anyMatch(retryable -> retryable.isRetryable(failure));
    }

    private static HttpServletRequest currentRequest() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw RuleViolated.conflict("no-request", "写操作只能通过接口进行");
    }

    /** Takes a checked exception through the transaction template, so that it rolls back too. */
    private static final class Carried extends RuntimeException {
        Carried(Throwable cause) {
            super(cause);
        }

        Throwable cause() {
            Throwable cause = getCause();
            return cause == null ? this : cause;
        }
    }
}
