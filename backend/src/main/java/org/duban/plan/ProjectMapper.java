package org.duban.plan;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProjectMapper {
    void insertColumns(@Param("rows") List<ColumnRow> rows);

    List<ColumnRow> columns(long planId);

    List<NumberedId> columnIds(long planId);

    void deleteColumns(long planId);

    void insertProjects(@Param("rows") List<ProjectRow> rows);

    List<ProjectRow> projects(long planId);

    List<NumberedId> projectIds(long planId);

    List<ProjectRow> projectPage(
            @Param("planId") long planId,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long projectCount(@Param("planId") long planId);

    @Nullable
    ProjectRow project(@Param("planId") long planId, @Param("id") long id);

    void bindOwner(
            @Param("planId") long planId, @Param("unitText") String unitText, @Param("unitId") @Nullable Long unitId);

    int updateProject(@Param("row") ProjectRow row);

    void signed(@Param("row") ProjectRow row, @Param("taskId") long taskId);

    boolean isSigned(long id);

    void deleteProjects(long planId);
}
