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

    List<Document> tasks(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> workPlans(@Param("tasks") Collection<Long> planTaskIds);

    List<Line> workPlanLines(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> reports(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> parts(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> applications(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> evidence(@Param("tasks") Collection<Long> planTaskIds);

    List<Document> timeline(
            @Param("tasks") Collection<Long> planTaskIds,
            @Param("silent") Collection<TimelineKind> silent,
            @Param("missingOnly") boolean missingOnly);

    /** A milestone or a share of work of a work plan. */
    record Line(long workPlanId, String words) {}
}
