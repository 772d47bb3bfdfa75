package org.duban.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.organisation.PersonMapper.PersonRow;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds people, who holds a post, and for whom somebody stands in today. */
@Service
public class People {
    private static final Map<String, String> SORTS = Map.of("id", "p.id", "name", "p.name");

    private final PersonMapper mapper;
    private final AbsenceMapper absences;
    private final Clock clock;

    People(PersonMapper mapper, AbsenceMapper absences, Clock clock) {
        this.mapper = mapper;
        this.absences = absences;
        this.clock = clock;
    }

    public Optional<Person> find(long id) {
        PersonRow row = mapper.byId(id);
        return row == null
                ? Optional.empty()
                : Optional.of(withPosts(List.of(row)).get(0));
    }

    public List<Person> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : withPosts(mapper.byIds(ids));
    }

    /** Who holds such a post in the unit today. */
    public List<Person> holders(long unitId, PostKind kind) {
        return withPosts(mapper.holders(unitId, kind, today()));
    }

    /** The people this person stands in for today (代办). */
    public List<Person> absentCoveredBy(long deputyId) {
        return findAll(absences.coveredBy(deputyId, today()).stream()
                .map(Absence::personId)
                .toList());
    }

    List<Person> all() {
        return withPosts(mapper.all());
    }

    Page<Person> page(
            @Nullable Long unitId, @Nullable PostKind kind, @Nullable String q, Viewer.View view, PageRequest page) {
        var filter = new PersonFilter(
                unitId, kind, LikePattern.containing(q), today(), view.seesEveryone() ? null : view.units());
        if (filter.seesNobody()) {
            return Page.whole(List.of());
        }
        long total = mapper.count(filter);
        return new Page<>(
                withPosts(mapper.page(filter, page.orderBy(SORTS, "p.id"), page.limit(), page.offset())), total);
    }

    /** The person, unless there is none or the viewer has no business to know. */
    Person visible(long id, Viewer.View view) {
        return find(id).filter(view::sees).orElseThrow(() -> RuleViolated.notFound("人员"));
    }

    private List<Person> withPosts(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Post>> posts = mapper
                .postsOf(rows.stream().map(PersonRow::id).toList())
                .stream()
                .collect(groupingBy(Post::personId));
        return rows.stream()
                .map(row -> row.with(posts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
