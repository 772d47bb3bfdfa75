package org.duban.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApplicationMapper {

    void insert(@Param("row") Application row, @Param("id") NewId id);

    @Nullable
    Application find(long id);

    @Nullable
    Application lock(long id);

    List<Application> openOn(long planTaskId);

    /** Whichever task it was asked on. */
    @Nullable
    Application openWith(String openKey);

    int countGranted(
            @Param("kind") String kind,
            @Param("subjectType") SubjectType subjectType,
            @Param("subjectId") long subjectId);

    void move(
            @Param("id") long id, @Param("state") ApplicationState state, @Param("endedAt") @Nullable Instant endedAt);

    void rewrite(Application application);

    void insertStep(ApplicationStep step);

    List<ApplicationStep> course(long applicationId);

    boolean isCountersigned(
            @Param("applicationId") long applicationId,
            @Param("edition") int edition,
            @Param("assignmentId") long assignmentId);

    List<ApplicationRow> list(
            @Param("filter") ApplicationFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") ApplicationFilter filter);
}
