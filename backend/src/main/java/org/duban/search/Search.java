package org.duban.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.TaskScope;
import org.duban.search.DocumentMapper.Found;
import org.duban.search.DocumentMapper.Where;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the places where all the words occur, the newest first, among what the reader may see. */
@Service
@Transactional(readOnly = true)
class Search {
    /** Applications are read by those who file and decide them. */
    private static final Set<Role> READS_APPLICATIONS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.HEAD, Role.HANDLER);

    private final DocumentMapper documents;
    private final TaskScope scope;
    private final CurrentUser currentUser;
    private final boolean hasNgrams;

    Search(DocumentMapper documents, TaskScope scope, CurrentUser currentUser, DataSource database) {
        this.documents = documents;
        this.scope = scope;
        this.currentUser = currentUser;
        this.hasNgrams = hasNgrams(database);
    }

    /** @param text the place in the document where the words are */
    record Hit(
            Kind kind,
            long id,
            long planTaskId,
            String number,
            String taskTitle,
            Snippet title,
            Snippet text,
            Instant saidAt) {}

    Page<Hit> find(@Nullable String typed, @Nullable Kind kind, @Nullable Long planId, PageRequest page) {
        Terms terms = Terms.of(typed);
        Set<Kind> kinds = readable();
        if (kind != null) {
            kinds.retainAll(EnumSet.of(kind));
        }
        if (terms.isEmpty() || kinds.isEmpty()) {
            return Page.whole(List.of());
        }
        Where where = new Where(
                terms.patterns(),
                hasNgrams ? terms.runs() : null,
                kinds,
                planId,
                scope.visible().limit());
        List<Found> found = documents.find(where, page.limit(), page.offset());
        return new Page<>(found, documents.count(where)).map(one -> hit(one, terms));
    }

    private static boolean hasNgrams(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return V160__Search.hasNgrams(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    private Set<Kind> readable() {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        if (READS_APPLICATIONS.stream().noneMatch(currentUser.get()::is)) {
            kinds.remove(Kind.APPLICATION);
        }
        return kinds;
    }

    private static Hit hit(Found found, Terms terms) {
        return new Hit(
                found.kind(),
                found.rowId(),
                found.planTaskId(),
                found.number(),
                found.taskTitle(),
                Snippet.whole(found.title(), terms),
                Snippet.around(found.body(), terms),
                found.saidAt());
    }
}
