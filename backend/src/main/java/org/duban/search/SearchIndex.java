package org.duban.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duban.dispatch.TaskTold;
import org.duban.search.DocumentMapper.Stamp;
import org.duban.shared.InTransaction;
import org.duban.shared.Portions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    private final InTransaction<Map<Kind, Set<Long>>> touched =
            new InTransaction<>(() -> new EnumMap<>(Kind.class), this::align);

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

    @EventListener
    void on(TaskTold event) {
        if (event.planTaskId() != null) {
            touched.with(tasksOf -> Kind.touchedBy(event.kind())
                    .forEach(kind -> tasksOf.computeIfAbsent(kind, none -> new TreeSet<>())
                            .add(event.planTaskId())));
        }
    }

    /** Compares everything, and says what had to be put right: nothing, if all is well. */
    @Transactional
    public Tally rebuild() {
        Tally all = new Tally(0, 0, 0, 0);
        for (List<Long> some : Portions.of(tasks.taskIds(), BATCH)) {
            all = all.plus(new Tally(some.size(), 0, 0, 0));
            for (Kind kind : Kind.values()) {
                all = all.plus(align(kind, some));
            }
        }
        return all;
    }

    private void align(Map<Kind, Set<Long>> touched) {
        touched.forEach((kind, planTaskIds) -> {
            for (List<Long> some : Portions.of(planTaskIds, BATCH)) {
                if (kind == Kind.TIMELINE) {
                    write(sources.newSentences(some));
                } else {
                    align(kind, some);
                }
            }
        });
    }

    private Tally align(Kind kind, List<Long> planTaskIds) {
        Map<Long, String> known = new HashMap<>();
        for (Stamp stamp : documents.stamps(kind, planTaskIds)) {
            known.put(stamp.rowId(), stamp.digest());
        }
        List<Document> wanted = sources.of(kind, planTaskIds);
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
        Portions.of(rows, BATCH).forEach(documents::insert);
    }
}
