package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class InTransactionTest {

    private final List<List<String>> done = new ArrayList<>();
    private final InTransaction<List<String>> words = new InTransaction<>(ArrayList::new, done::add);
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());
    private final TransactionTemplate inner =
            new TransactionTemplate(new NoDatabase(), definition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));

    @Test
    void what_a_transaction_gathers_is_dealt_with_once_before_it_commits() {
        transaction.executeWithoutResult(status -> {
            words.with(said -> said.add("甲"));
            words.with(said -> said.add("乙"));
            assertThat(done).isEmpty();
        });
        transaction.executeWithoutResult(status -> words.with(said -> said.add("丙")));

        assertThat(done).containsExactly(List.of("甲", "乙"), List.of("丙"));
    }

    @Test
    void nothing_is_done_for_a_transaction_that_is_undone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    words.with(said -> said.add("甲"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        transaction.executeWithoutResult(status -> assertThat(words.get()).isEmpty());

        assertThat(done).containsExactly(List.of());
    }

    @Test
    void a_transaction_inside_another_has_a_value_of_its_own() {
        transaction.executeWithoutResult(outer -> {
            words.with(said -> said.add("外"));
            inner.executeWithoutResult(status -> words.with(said -> said.add("内")));
            words.with(said -> said.add("外"));
        });

        assertThat(done).containsExactly(List.of("内"), List.of("外", "外"));
    }

    @Test
    void without_a_transaction_it_is_done_at_once() {
        words.with(said -> said.add("甲"));

        assertThat(done).containsExactly(List.of("甲"));
        assertThat(words.get()).isEmpty();
    }

    private static TransactionDefinition definition(int propagation) {
        return new DefaultTransactionDefinition(propagation);
    }

    /** Transactions and nothing in them. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object any) {
            return OPEN.get() > 0;
        }

        @Override
        protected void doBegin(Object any, TransactionDefinition definition) {
            OPEN.set(OPEN.get() + 1);
        }

        @Override
        protected Object doSuspend(Object any) {
            int open = OPEN.get();
            OPEN.set(0);
            return open;
        }

        @Override
        protected void doResume(@Nullable Object any, Object suspended) {
            OPEN.set((Integer) suspended);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object any) {
            OPEN.set(OPEN.get() - 1);
        }
    }
}
