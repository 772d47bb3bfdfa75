package org.duban.plan;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PlanRecordMapper {

    @Insert("""
            insert into plan_record (plan_id, kind, summary, paper_number, recorded_at, recorded_by)
            values (#{planId}, #{entry.kind}, #{entry.summary}, #{entry.paperNumber}, #{entry.recordedAt},
              #{entry.recordedBy})""")
    void insert(@Param("planId") long planId, @Param("entry") PlanRecord entry);

    @Select("""
            select kind, summary, paper_number, recorded_at, recorded_by
            from plan_record where plan_id = #{planId} order by id""")
    List<PlanRecord> of(long planId);
}
