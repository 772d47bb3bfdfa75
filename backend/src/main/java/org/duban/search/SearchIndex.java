package org.duban.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.dispatch.TaskTold;
import org.duban.search.DocumentMapper.Stamp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps what can be searched in step with the business, in its transaction: every step on a task is told in the timeline,
 * and at the end of the transaction the task's documents are compared with the rows they stand for.
 */
@Component
class SearchIndex {
    private static final int BATCH = 100;

    private final Sources sources;
    private final SourceMapper tasks;
    private final DocumentMapper documents;

    SearchIndex(Sources sources, SourceMapper tasks, DocumentMapper documents) {
        this.sources = sources;
        this.tasks = tasks;
        this.documents = documents;
    }

    /** @param dropped documents whose row is gone or has been withdrawn */
    public record Tally(int tasks, int added, int corrected, int dropped) {

        Tally plus(Tally other) {
            return new Tally(
                    tasks + other.tasks, added + other.added, corrected + other.corrected, dropped + other.dropped);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(TaskTold event) {
        if (event.planTaskId() == null) {
            return;
        }
        Set<Kind> touched = Kind.touchedBy(event.kind());
        for (Kind kind : touched) {
            if (kind == Kind.TIMELINE) {
                write(sources.newSentences(event.planTaskId()));
            } else {
                align(kind, event.planTaskId());
            }
        }
    }

    /** Compares everything, and says what had to be put right: nothing, if all is well. */
    @Transactional
    public Tally rebuild() {
        Tally all = new Tally(0, 0, 0, 0);
        for (long task : tasks.taskIds()) {
            Tally ofTask = new Tally(1, 0, 0, 0);
            for (Kind kind : Kind.values()) {
                ofTask = ofTask.plus(align(kind, task));
            }
            all = all.plus(ofTask);
        }
        return all;
    }

    private Tally align(Kind kind, long planTaskId) {
        Map<Long, String> known = new HashMap<>();
        for (Stamp stamp : documents.stamps(kind, planTaskId)) {
            known.put(stamp.rowId(), stamp.digest());
        }
        List<Document> wanted = sources.of(kind, planTaskId);
        List<Document> differing = wanted.stream()
                .filter(document -> !document.digest().equals(known.get(document.rowId())))
                .toList();
        Set<Long> stale = new HashSet<>(known.keySet());
        wanted.forEach(document -> stale.remove(document.rowId()));
        int dropped = stale.size();
        differing.stream().map(Document::rowId).filter(known::containsKey).forEach(stale::add);
        int corrected = stale.size() - dropped;
        drop(kind, stale);
        write(differing);
        return new Tally(0, differing.size() - corrected, corrected, dropped);
    }

    private void drop(Kind kind, Set<Long> rowIds) {
        if (!rowIds.isEmpty()) {
            documents.delete(kind, rowIds);
        }
    }

    private void write(List<Document> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            documents.insert(new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + BATCH))));
        }
    }
}
