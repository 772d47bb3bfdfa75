package org.duban.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that each transaction has of its own, made when it is first asked for.
 *
 * @param <T> what the transaction gathers
 */
public final class InTransaction<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;

    /** @param beforeCommit what is done with the value at the end, in the transaction itself; not if it is rolled back */
    public InTransaction(Supplier<T> fresh, Consumer<T> beforeCommit) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
    }

    public InTransaction(Supplier<T> fresh) {
        this(fresh, value -> {});
    }

    /** Without a transaction a new one each time, of which nothing is kept. */
    @SuppressWarnings("unchecked")
    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return fresh.get();
        }
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held(fresh.get());
            held.resume();
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held.value;
    }

    /** Without a transaction what is done at its end is done at once. */
    public void with(Consumer<T> work) {
        T value = get();
        work.accept(value);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            beforeCommit.accept(value);
        }
    }

    private final class Held implements TransactionSynchronization {
        private final T value;

        private Held(T value) {
            this.value = value;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(InTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(InTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(InTransaction.this);
        }
    }
}
