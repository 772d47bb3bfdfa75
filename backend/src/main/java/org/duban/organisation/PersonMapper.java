package org.duban.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonMapper {

    @Nullable
    PersonRow byId(long id);

    List<PersonRow> all();

    List<PersonRow> byIds(Collection<Long> ids);

    List<PersonRow> holders(long unitId, PostKind kind, LocalDate on);

    List<PersonRow> page(PersonFilter filter, String orderBy, int limit, int offset);

    long count(@Param("filter") PersonFilter filter);

    List<Post> postsOf(Collection<Long> personIds);

    void insert(String name, NewId id);

    /** False when the version is not the current one. */
    boolean update(long id, String name, int version);

    void removePosts(long personId);

    void addPosts(long personId, List<PersonDraft.PostDraft> posts);

    record PersonRow(long id, String name, int version) {

        Person with(List<Post> posts) {
            return new Person(id, name, posts, version);
        }
    }
}
