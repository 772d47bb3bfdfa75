package org.duban.workflow;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProcessInstanceMapper {

    @Insert("""
            insert into process_instance (process, subject_id, instance_id, started_at)
            values (#{process}, #{subjectId}, #{instanceId}, #{at})""")
    void insert(
            @Param("process") String process,
            @Param("subjectId") long subjectId,
            @Param("instanceId") String instanceId,
            @Param("at") Instant at);

    @Nullable
    @Select("select instance_id from process_instance where process = #{process} and subject_id = #{subjectId}")
    String find(@Param("process") String process, @Param("subjectId") long subjectId);
}
