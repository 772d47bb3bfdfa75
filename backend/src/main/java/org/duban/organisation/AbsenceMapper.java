package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AbsenceMapper {

    List<Absence> coveredBy(long deputyId, LocalDate on);
}
