package org.duban.workflow;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TableVersionMapper {

    /** What holds on a day, table by table. */
    @Select("""
            select d.KEY_ as name, d.NAME_ as title, d.ID_ as definition_id, d.VERSION_TAG_ as brought,
              v.id as version_id, v.version_number
            from ACT_RE_DECISION_DEF d
            left join rule_table_version v on v.id = (
              select x.id from rule_table_version x
              where x.table_name = d.KEY_ and x.state = 'SIGNED' and x.effective_from <= #{day}
              order by x.effective_from desc, x.id desc limit 1)
            where not exists (
              select 1 from ACT_RE_DECISION_DEF n where n.KEY_ = d.KEY_ and n.VERSION_ > d.VERSION_)
            order by d.KEY_""")
    List<TableVersion> inForceOn(LocalDate day);
}
