package org.duban.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.jspecify.annotations.Nullable;

/**
 * The duties that one command of the engine opens: written down together before the command ends, so that a task that
 * goes out to many units costs a few statements instead of a few for each unit.
 */
final class OpeningDuties {

    private final Consumer<List<DelegateTask>> book;
    private final ThreadLocal<@Nullable Waiting> waiting = new ThreadLocal<>();

    OpeningDuties(Consumer<List<DelegateTask>> book) {
        this.book = book;
    }

    void add(DelegateTask task) {
        CommandContext command = Context.getCommandContext();
        Waiting now = waiting.get();
        if (now == null || now.command != command) {
            now = new Waiting(command, now);
            waiting.set(now);
            command.registerCommandContextListener(now);
        }
        now.tasks.add(task);
    }

    /** Whoever reads open duties while the engine is at work asks for this first. */
    void write() {
        Waiting now = waiting.get();
        if (now != null) {
            now.write();
        }
    }

    private final class Waiting implements CommandContextListener {
        private final CommandContext command;
        private final @Nullable Waiting outer;
        private final List<DelegateTask> tasks = new ArrayList<>();

        private Waiting(CommandContext command, @Nullable Waiting outer) {
            this.command = command;
            this.outer = outer;
        }

        private void write() {
            if (!tasks.isEmpty()) {
                List<DelegateTask> opened = List.copyOf(tasks);
                tasks.clear();
                book.accept(opened);
            }
        }

        @Override
        public void onCommandContextClose(CommandContext closing) {
            try {
                write();
            } finally {
                waiting.set(outer);
            }
        }

        @Override
        public void onCommandFailed(CommandContext failed, Throwable cause) {
            waiting.set(outer);
        }
    }
}
