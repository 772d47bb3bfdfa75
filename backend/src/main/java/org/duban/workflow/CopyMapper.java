package org.duban.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CopyMapper {

    /** Whoever has a copy keeps it. */
    @Insert("""
            insert ignore into duty_copy (work_item_id, person_id, person, note, copied_at, copied_by)
            values (#{workItemId}, #{personId}, #{person}, #{note}, #{copiedAt}, #{copiedBy})""")
    void insert(Copy copy);

    @Select("""
            select work_item_id, person_id, person, note, copied_at, copied_by, seen_at from duty_copy
            where work_item_id = #{workItemId} order by id""")
    List<Copy> of(long workItemId);

    @Update("""
            <script>
            update duty_copy set seen_at = #{at} where work_item_id = #{workItemId} and seen_at is null
              and person_id in <foreach collection="people" item="one" open="(" close=")" separator=",">#{one}</foreach>
            </script>""")
    int seen(@Param("workItemId") long workItemId, @Param("people") Collection<Long> people, @Param("at") Instant at);
}
