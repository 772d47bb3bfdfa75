package org.duban.supervision;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReminderLetterMapper {
    String SELECT = """
            select l.id, l.matter_id, l.paper_id, l.unit_id, l.words, p.state, p.version, p.number_text as paper_number,
              p.issued_at, p.signed_by, p.void_reason
            from reminder_letter l join paper p on p.id = l.paper_id
            """;

    /** Not what was dropped: nobody ever got it. The newest first. */
    @Select(SELECT + "where l.matter_id = #{matterId} and p.state <> 'DROPPED' order by l.id desc")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<ReminderLetter> ofMatter(long matterId);

    @Nullable
    @Select(SELECT + "where l.id = #{id}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    ReminderLetter find(long id);

    @Nullable
    @Select(SELECT + "where l.paper_id = #{paperId}")
    ReminderLetter ofPaper(long paperId);

    @Insert("""
            insert into reminder_letter (matter_id, paper_id, unit_id, words)
            values (#{matterId}, #{paperId}, #{unitId}, #{words})""")
    void insert(
            @Param("matterId") long matterId,
            @Param("paperId") long paperId,
            @Param("unitId") long unitId,
            @Param("words") String words);

    @Update("update reminder_letter set unit_id = #{unitId}, words = #{words} where id = #{id}")
    void revise(@Param("id") long id, @Param("unitId") long unitId, @Param("words") String words);
}
