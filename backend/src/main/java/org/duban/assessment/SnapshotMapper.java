package org.duban.assessment;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface SnapshotMapper {

    @Insert("""
            insert into snapshot_part (round_id, kind, subject_id, ordinal, content, hash)
            values (#{roundId}, #{kind}, #{subjectId}, #{ordinal}, #{content}, #{hash})""")
    void insert(SnapshotPart part);

    @Select("""
            select round_id, kind, subject_id, ordinal, content, hash from snapshot_part
            where round_id = #{roundId} order by ordinal""")
    List<SnapshotPart> parts(long roundId);

    @Select("""
            <script>
            select content from snapshot_part
            where round_id = #{roundId} and kind = 'TASK' and subject_id in
            <foreach collection="taskIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by ordinal
            </script>""")
    List<String> tasks(@Param("roundId") long roundId, @Param("taskIds") Collection<Long> taskIds);

    @Nullable
    @Select("""
            select content from snapshot_part
            where round_id = #{roundId} and kind = #{kind} and subject_id = #{subjectId}""")
    String content(
            @Param("roundId") long roundId, @Param("kind") SnapshotPart.Kind kind, @Param("subjectId") long subjectId);

    @Select("select count(*) from snapshot_part where round_id = #{roundId}")
    int count(long roundId);
}
