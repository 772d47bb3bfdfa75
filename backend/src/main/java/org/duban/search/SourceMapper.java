package org.duban.search;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.TimelineKind;

/** Reads from the tables of the business what can be searched. */
@Mapper
interface SourceMapper {

    List<Long> taskIds();

    List<Document> tasks(long planTaskId);

    List<Document> workPlans(long planTaskId);

    List<Line> workPlanLines(long planTaskId);

    List<Document> reports(long planTaskId);

    List<Document> parts(long planTaskId);

    List<Document> applications(long planTaskId);

    List<Document> evidence(long planTaskId);

    List<Document> timeline(
            @Param("planTaskId") long planTaskId,
            @Param("silent") Collection<TimelineKind> silent,
            @Param("missingOnly") boolean missingOnly);

    /** A milestone or a share of work of a work plan. */
    record Line(long workPlanId, String words) {}
}
