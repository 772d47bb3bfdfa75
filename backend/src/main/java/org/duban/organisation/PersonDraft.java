package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a person. */
record PersonDraft(String name, List<PostDraft> posts) {

    PersonDraft {
        posts = List.copyOf(posts);
    }

    static PersonDraft of(Person person) {
        return new PersonDraft(
                person.name(), person.posts().stream().map(PostDraft::of).toList());
    }

    record PostDraft(
            long unitId,
            PostKind kind,
            @Nullable String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static PostDraft of(Post post) {
            return new PostDraft(post.unitId(), post.kind(), post.title(), post.validFrom(), post.validTo());
        }
    }
}
