package org.duban.indicator;

import java.math.BigDecimal;
import java.util.List;

/**
 * An indicator at the end of a day with everything that led there.
 *
 * @param course its path, its confirmed values and its forecast, as the chart shows them
 * @param counties the newest confirmed value of each county, where it is stated by county
 */
public record IndicatorRecord(IndicatorStanding standing, List<CoursePoint> course, List<County> counties) {

    /** @param period 2022年 or 2022年第3季度 */
    public record County(long unitId, String name, String period, BigDecimal amount) {}
}
