package org.duban.workflow.admin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the engine's tables beside ours: its own queries count and page too slowly. Nothing is written here. */
@Mapper
interface ProcessAdminMapper {

    /** A version of a model, with what runs on it. */
    record VersionRow(
            String id, String process, String name, int version, Instant deployedAt, int newest, long running) {}

    /** What an instance is about. */
    record SubjectRow(
            String instanceId, String process, @Nullable String title) {}

    record InstanceRow(
            String instanceId,
            String process,
            String versionId,
            int version,
            @Nullable String title,
            Instant startedAt) {}

    /** Tokens at a step of an instance or of a version. */
    record TokenRow(String owner, String element, long tokens) {}

    record IncidentRow(
            String id,
            String jobId,
            String process,
            String versionId,
            int version,
            String instanceId,
            String element,
            @Nullable String message,
            Instant since) {}

    record JobRow(
            String id,
            String kind,
            String process,
            String versionId,
            String instanceId,
            String element,
            @Nullable String about,
            @Nullable Instant due,
            int retries) {}

    List<VersionRow> versions(
            @Param("process") @Nullable String process, @Param("limit") int limit, @Param("offset") int offset);

    @Nullable
    VersionRow version(String id);

    long countVersions(@Param("process") @Nullable String process);

    List<InstanceRow> instances(InstanceFilter filter);

    long countInstances(InstanceFilter filter);

    List<SubjectRow> subjects(@Param("instances") Collection<String> instances);

    List<TokenRow> tokensOf(@Param("instances") Collection<String> instances);

    List<TokenRow> tokensAt(String versionId);

    List<IncidentRow> incidents(
            @Param("process") @Nullable String process, @Param("limit") int limit, @Param("offset") int offset);

    long countIncidents(@Param("process") @Nullable String process);

    @Nullable
    IncidentRow incident(String id);

    List<String> failedJobsAt(@Param("process") String process, @Param("element") String element);

    List<JobRow> jobs(@Param("filter") JobFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    long countJobs(@Param("filter") JobFilter filter);
}
