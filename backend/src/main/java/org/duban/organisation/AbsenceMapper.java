package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.duban.shared.NewId;

@Mapper
interface AbsenceMapper {

    List<Absence> coveredBy(long deputyId, LocalDate on);

    List<Absence> ofPerson(long personId);

    int overlapping(long personId, LocalDate from, LocalDate to);

    void insert(long personId, AbsenceController.AbsenceForm form, NewId id);

    void endOn(long id, LocalDate day);

    void remove(long id);
}
