package org.duban.indicator;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface IndicatorActMapper {

    @Insert("""
            insert into indicator_act (indicator_id, subject, subject_id, act, at, unit_name, person, acting_for, words)
            values (#{row.indicatorId}, #{row.subject}, #{row.subjectId}, #{row.act}, #{row.at}, #{row.unitName},
              #{row.person}, #{row.actingFor}, #{row.words})""")
    void insert(@Param("row") IndicatorActEntry row);

    @Select("""
            select indicator_id, subject, subject_id, act, at, unit_name, person, acting_for, words from indicator_act
            where subject = #{subject} and subject_id = #{id} order by id""")
    List<IndicatorActEntry> of(@Param("subject") IndicatorActEntry.Subject subject, @Param("id") long id);
}
