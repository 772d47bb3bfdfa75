package org.duban.ledger;

import java.time.Instant;
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
interface LedgerViewMapper {
    String COLUMNS = "select id, name, username, is_shared, definition, changed_at, version from ledger_view ";

    @Select(COLUMNS + "where username = #{username} or is_shared order by is_shared desc, name, id")
    List<LedgerView> visibleTo(String username);

    @Select(COLUMNS + "where id = #{id} for update")
    @Nullable
    LedgerView lock(long id);

    @Select("select count(*) from ledger_view where username = #{username}")
    int countOf(String username);

    @Select("select count(*) > 0 from ledger_view where username = #{username} and name = #{name} and id <> #{except}")
    boolean isNameTaken(@Param("username") String username, @Param("name") String name, @Param("except") long except);

    @Insert("insert into ledger_view (name, username, is_shared, definition, changed_at)"
            + " values (#{row.name}, #{row.username}, #{row.isShared}, #{row.definition}, #{row.changedAt})")
    @Options(useGeneratedKeys = true, keyProperty = "id.value", keyColumn = "id")
    void insert(@Param("row") LedgerView row, @Param("id") NewId id);

    @Update(
            "update ledger_view set name = #{name}, is_shared = #{shared}, definition = #{definition}, changed_at = #{at},"
                    + " version = version + 1 where id = #{id}")
    void update(
            @Param("id") long id,
            @Param("name") String name,
            @Param("shared") boolean shared,
            @Param("definition") String definition,
            @Param("at") Instant at);

    @Delete("delete from ledger_view where id = #{id}")
    void delete(long id);
}
