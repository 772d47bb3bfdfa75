package org.duban.overview;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.jspecify.annotations.Nullable;

@Mapper
interface OverviewMapper {

    List<TaskCell> tasks(@Param("look") Look look);

    List<Share> shares(@Param("look") Look look);

    List<DutyCell> duties(@Param("look") Look look);

    List<Overview.Example> examples(@Param("look") Look look, @Param("light") Light light, @Param("most") int most);

    /** How many tasks are alike in all that the board tells apart. */
    record TaskCell(@Nullable Long leadUnitId, Phase phase, Light light, boolean overdue, long tasks) {

        boolean isLedBy(long unitId) {
            return leadUnitId != null && leadUnitId == unitId;
        }
    }

    /** In how many tasks a unit has a part. */
    record Share(long unitId, long tasks) {}

    /** A unit's duties on the day. */
    record DutyCell(long unitId, long open, long overdue, long dueSoon) {}
}
