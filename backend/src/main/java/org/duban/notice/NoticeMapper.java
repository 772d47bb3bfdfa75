package org.duban.notice;

import java.time.Instant;
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
}
