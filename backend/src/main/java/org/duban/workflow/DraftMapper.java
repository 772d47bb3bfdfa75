package org.duban.workflow;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    @Nullable
    @Select("""
            select work_item_id, content, version, saved_at, saved_by
            from work_item_draft where work_item_id = #{workItemId}""")
    Draft find(long workItemId);

    @Insert("""
            insert into work_item_draft (work_item_id, content, version, saved_at, saved_by)
            values (#{workItemId}, #{content}, #{version}, #{savedAt}, #{savedBy})""")
    void insert(Draft draft);

    @Update("""
            update work_item_draft
            set content = #{content}, version = #{version}, saved_at = #{savedAt}, saved_by = #{savedBy}
            where work_item_id = #{workItemId}""")
    void update(Draft draft);

    @Delete("delete from work_item_draft where work_item_id = #{workItemId}")
    void delete(long workItemId);
}
