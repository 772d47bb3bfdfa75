package org.duban.workflow;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DutyActMapper {

    @Insert("""
            insert into duty_act (work_item_id, kind, at, unit_name, person, acting_for, sentence)
            values (#{workItemId}, #{kind}, #{at}, #{unitName}, #{person}, #{actingFor}, #{sentence})""")
    void insert(DutyActEntry entry);

    @Select("""
            <script>
            select work_item_id, kind, at, unit_name, person, acting_for, sentence from duty_act
            where work_item_id in <foreach collection="ids" item="id" open="(" close=")" separator=",">#{id}</foreach>
            order by id
            </script>""")
    List<DutyActEntry> of(Collection<Long> ids);
}
