package org.duban.bulletin;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a draft anew: shows what differs, and takes over what the office chooses. */
@Service
@Transactional
class Refilling {

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final Facts facts;

    Refilling(BulletinMapper mapper, BulletinBook book, Facts facts) {
        this.mapper = mapper;
        this.book = book;
        this.facts = facts;
    }

    /** What would be different if the draft were filled anew. */
    @Transactional(readOnly = true)
    List<Difference> differences(long id) {
        Bulletin bulletin = book.find(id);
        return Difference.between(book.statements(id), filled(bulletin).statements());
    }

    /** Takes over the differences that were chosen; a statement that was edited is never written over without that. */
    void refill(long id, @Nullable List<String> chosen, int version) {
        Bulletin bulletin = book.takeDraft(id, version);
        Facts.Filled filled = filled(bulletin);
        Set<String> wanted = chosen == null ? Set.of() : new HashSet<>(chosen);
        Difference.between(book.statements(id), filled.statements()).stream()
                .filter(difference -> wanted.contains(difference.factKey()))
                .forEach(difference -> take(bulletin, difference));
        rewriteTasks(bulletin, filled);
        book.revised(bulletin, bulletin.title());
    }

    private void take(Bulletin bulletin, Difference difference) {
        NewStatement now = difference.now();
        Statement before = difference.before();
        if (before == null) {
            book.add(bulletin.id(), Integer.MAX_VALUE, requireNonNull(now), bulletin.turn());
        } else if (now == null) {
            book.remove(before);
        } else {
            book.fill(before, now, bulletin.turn());
        }
    }

    /** The rows of its annex, and with them its numbers, as the facts are now. */
    void rewriteTasks(Bulletin bulletin) {
        rewriteTasks(bulletin, filled(bulletin));
    }

    private void rewriteTasks(Bulletin bulletin, Facts.Filled filled) {
        mapper.forgetTasks(bulletin.id());
        mapper.insertTasks(bulletin.id(), filled.tasks());
        mapper.refilled(bulletin.id(), filled.at(), book.now());
    }

    private Facts.Filled filled(Bulletin bulletin) {
        Scope scope = new Scope(bulletin.scope(), mapper.sections(bulletin.id()), mapper.scopeTasks(bulletin.id()));
        return facts.of(bulletin.planId(), bulletin.period(), scope);
    }
}
