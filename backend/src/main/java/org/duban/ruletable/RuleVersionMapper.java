package org.duban.ruletable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface RuleVersionMapper {
    String COLUMNS = """
            select id, table_name, state, version_number, based_on, rule_rows, reason, paper_number, effective_from,
              drafted_by, drafter, drafted_at, signed_by, signer, signed_at, withdrawn_by, withdrawn_at, withdrawn_because, version
            from rule_table_version
            """;

    @Nullable
    @Select(COLUMNS + "where id = #{id}")
    RuleVersion find(long id);

    @Nullable
    @Select(COLUMNS + "where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    RuleVersion lock(long id);

    @Nullable
    @Select(COLUMNS + "where draft_of = #{table}")
    RuleVersion draftOf(String table);

    /** The one that holds on a day; none while the table that the product brings does. */
    @Nullable
    @Select(COLUMNS + """
            where table_name = #{table} and state = 'SIGNED' and effective_from <= #{day}
            order by effective_from desc, id desc limit 1""")
    RuleVersion inForce(@Param("table") String table, @Param("day") LocalDate day);

    /** The first of those to come. */
    @Nullable
    @Select(COLUMNS + """
            where table_name = #{table} and state = 'SIGNED' and effective_from > #{day}
            order by effective_from, id desc limit 1""")
    RuleVersion next(@Param("table") String table, @Param("day") LocalDate day);

    @Select(COLUMNS + """
            where table_name = #{table} and (state <> 'DRAFT' or #{withDraft})
            order by case state when 'DRAFT' then 0 else 1 end, effective_from desc, id desc
            limit #{limit} offset #{offset}""")
    List<RuleVersion> ofTable(
            @Param("table") String table,
            @Param("withDraft") boolean withDraft,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select(
            "select count(*) from rule_table_version where table_name = #{table} and (state <> 'DRAFT' or #{withDraft})")
    long countOf(@Param("table") String table, @Param("withDraft") boolean withDraft);

    @Select("""
            select version_number from rule_table_version
            where table_name = #{table} and version_number like concat(#{year}, '.%')""")
    List<String> numbersOf(@Param("table") String table, @Param("year") int year);

    @Insert("""
            insert into rule_table_version (table_name, state, draft_of, based_on, rule_rows, drafted_by, drafter, drafted_at)
            values (#{table}, 'DRAFT', #{table}, #{basedOn}, #{rows}, #{by}, #{name}, #{at})""")
    @Options(useGeneratedKeys = true, keyProperty = "id.value", keyColumn = "id")
    void insert(
            @Param("table") String table,
            @Param("basedOn") String basedOn,
            @Param("rows") String rows,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") Instant at,
            @Param("id") NewId id);

    /** The last who wrote on it counts as its drafter. */
    @Update("""
            update rule_table_version
            set rule_rows = #{rows}, reason = #{reason}, paper_number = #{paperNumber}, effective_from = #{effectiveFrom},
              drafted_by = #{by}, drafter = #{name}, drafted_at = #{at}, version = version + 1
            where id = #{id}""")
    void save(
            @Param("id") long id,
            @Param("rows") String rows,
            @Param("reason") @Nullable String reason,
            @Param("paperNumber") @Nullable String paperNumber,
            @Param("effectiveFrom") @Nullable LocalDate effectiveFrom,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") Instant at);

    @Update("""
            update rule_table_version
            set state = 'SIGNED', draft_of = null, version_number = #{number}, effective_from = #{effectiveFrom},
              paper_number = #{paperNumber}, signed_by = #{by}, signer = #{name}, signed_at = #{at}, version = version + 1
            where id = #{id}""")
    void sign(
            @Param("id") long id,
            @Param("number") String number,
            @Param("effectiveFrom") LocalDate effectiveFrom,
            @Param("paperNumber") @Nullable String paperNumber,
            @Param("by") String by,
            @Param("name") String name,
            @Param("at") Instant at);

    @Update("""
            update rule_table_version
            set state = 'WITHDRAWN', withdrawn_by = #{by}, withdrawn_at = #{at}, withdrawn_because = #{because},
              version = version + 1
            where id = #{id}""")
    void withdraw(
            @Param("id") long id, @Param("by") String by, @Param("because") String because, @Param("at") Instant at);

    @Delete("delete from rule_table_version where id = #{id}")
    void delete(long id);
}
