package org.duban.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskMapper {
    void insertSections(@Param("rows") List<SectionRow> rows);

    List<SectionRow> sections(long planId);

    List<NumberedId> sectionIds(long planId);

    List<SectionRow> sectionPage(
            @Param("planId") long planId,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long sectionCount(@Param("planId") long planId);

    void deleteSections(long planId);

    void insertTasks(@Param("rows") List<TaskRow> rows);

    List<TaskRow> tasks(long planId);

    List<NumberedId> taskIds(long planId);

    List<TaskRow> taskPage(
            @Param("planId") long planId,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long taskCount(@Param("planId") long planId);

    @Nullable
    TaskRow task(@Param("planId") long planId, @Param("id") long id);

    @Nullable
    TaskRow taskById(long id);

    void insertProjectTask(
            @Param("projectId") long projectId,
            @Param("parentId") long parentId,
            @Param("number") String number,
            @Param("due") LocalDate due,
            @Param("id") NewId id);

    @Nullable
    TaskPlace place(long id);

    int updateTask(@Param("row") TaskRow row);

    void deleteTasks(long planId);

    void insertRoles(@Param("rows") List<RoleRow> rows);

    List<RoleRow> roles(long planId);

    @Nullable
    RoleRow role(@Param("planId") long planId, @Param("id") long id);

    List<RoleRow> rolesOfTasks(@Param("taskIds") Collection<Long> taskIds);

    void bindUnit(
            @Param("planId") long planId,
            @Param("unitText") String unitText,
            @Param("unitId") @Nullable Long unitId,
            @Param("groupId") @Nullable Long groupId,
            @Param("isGroup") boolean isGroup);

    void changeRole(@Param("id") long id, @Param("role") TaskRole role);

    void deleteRolesOfTask(@Param("taskId") long taskId);

    void deleteRoles(long planId);
}
