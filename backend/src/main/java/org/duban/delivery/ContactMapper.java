package org.duban.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.duban.notice.NoticeGroup;
import org.jspecify.annotations.Nullable;

@Mapper
interface ContactMapper {

    String COLUMNS = "username, mail, asked_mail, code, code_sent_at, code_tries, version";

    @Select("select " + COLUMNS + " from contact")
    List<Contact> all();

    @Nullable
    @Select("select " + COLUMNS + " from contact where username = #{username}")
    Contact find(String username);

    /** Locked, so that five tries are five. */
    @Nullable
    @Select("select " + COLUMNS + " from contact where username = #{username} for update")
    Contact lock(String username);

    @Insert("insert ignore into contact (username, code_tries, version) values (#{username}, 0, 0)")
    void begin(String username);

    @Update("""
            update contact set asked_mail = #{mail}, code = #{code}, code_sent_at = #{at}, code_tries = 0
            where username = #{username}""")
    void ask(
            @Param("username") String username,
            @Param("mail") String mail,
            @Param("code") String code,
            @Param("at") Instant at);

    @Update("update contact set code_tries = code_tries + 1 where username = #{username}")
    void mistyped(String username);

    @Update("update contact set mail = asked_mail, asked_mail = null, code = null where username = #{username}")
    void confirm(String username);

    @Update("update contact set mail = null, asked_mail = null, code = null where username = #{username}")
    void forget(String username);

    /** False when the version is not the current one. */
    @Update("update contact set version = version + 1 where username = #{username} and version = #{version}")
    boolean next(@Param("username") String username, @Param("version") int version);

    @Select("select username, channel, notice_group, timing from delivery_choice")
    List<Choice> choices();

    @Select("select username, channel, notice_group, timing from delivery_choice where username = #{username}")
    List<Choice> choicesOf(String username);

    @Delete("delete from delivery_choice where username = #{username}")
    void forgetChoices(String username);

    @Insert("""
            <script>
            insert into delivery_choice (username, channel, notice_group, timing) values
            <foreach collection="choices" item="one" separator=",">
              (#{one.username}, #{one.channel}, #{one.noticeGroup}, #{one.timing})
            </foreach>
            </script>""")
    void choose(@Param("choices") Collection<Choice> choices);

    /** What somebody chose otherwise than the house does. */
    record Choice(String username, String channel, NoticeGroup noticeGroup, Timing timing) {}
}
