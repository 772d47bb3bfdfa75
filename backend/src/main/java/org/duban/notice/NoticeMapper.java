package org.duban.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeMapper {

    /** Leaves things as they are where a recipient has been told already. */
    void insert(@Param("notices") List<NoticeBoard.Addressed> notices);

    void settle(@Param("workItemId") long workItemId, @Param("at") Instant at);

    List<Notice> list(
            @Param("reader") Reader reader,
            @Param("unreadOnly") boolean unreadOnly,
            @Param("limit") int limit,
            @Param("offset") int offset);

    NoticeCounts counts(@Param("reader") Reader reader);

    @Nullable
    Notice find(@Param("reader") Reader reader, @Param("id") long id);

    void read(@Param("username") String username, @Param("id") long id, @Param("at") Instant at);

    int readAll(@Param("reader") Reader reader, @Param("at") Instant at);

    /** Locked; what another transaction holds is skipped. */
    List<PostedNotice> takeWaiting(@Param("most") int most);

    void passedOn(@Param("ids") Collection<Long> ids, @Param("at") Instant at);

    List<PostedNotice> posted(@Param("ids") Collection<Long> ids);

    long countNews(
            @Param("reader") Reader reader,
            @Param("kinds") Collection<NoticeKind> kinds,
            @Param("from") Instant from,
            @Param("until") Instant until);

    List<PostedNotice> news(
            @Param("reader") Reader reader,
            @Param("kinds") Collection<NoticeKind> kinds,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("most") int most);

    long newestId();

    /** What came after an id, in the order of ids, which is not that of commits. */
    List<Arrival> arrivals(@Param("after") long after, @Param("most") int most);

    /** How much of it is the reader's, and which is the last. */
    ArrivedFor arrivedFor(@Param("reader") Reader reader, @Param("after") long after);

    record Arrival(long id, String recipient) {}

    record ArrivedFor(int arrived, long newest) {}
}
