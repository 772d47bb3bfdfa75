package org.duban.plan;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;
import org.jspecify.annotations.Nullable;

@Mapper
interface DefectMapper {
    void insertDefects(@Param("rows") List<DefectRow> rows);

    List<DefectRow> defects(long planId);

    List<DefectRow> defectPage(
            @Param("planId") long planId,
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long defectCount(@Param("planId") long planId, @Param("filter") Filter filter);

    @Nullable
    DefectRow defect(@Param("planId") long planId, @Param("id") long id);

    long openBlocking(long planId);

    List<DefectRow> openUnknown(long planId);

    List<DefectRow> openOn(
            @Param("planId") long planId, @Param("type") SubjectType type, @Param("subjectId") long subjectId);

    void settle(@Param("row") DefectRow row);

    void deleteDefects(long planId);

    record Filter(
            @Nullable Boolean open,
            @Nullable Boolean blocking,
            @Nullable Kind kind) {}
}
