package org.duban.burden;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of each unit in a month, the units in their official order.
 *
 * @param cap how many requests a unit should get at most; null when nothing is set
 */
record BurdenView(String month, @Nullable Integer cap, Sum total, List<KindSum> kinds, List<UnitSum> units) {

    record KindSum(RequestKind kind, String label, int requests, int fields) {}

    record UnitSum(long unitId, String unit, Sum sum, List<KindSum> kinds, boolean beyondCap) {}

    record MonthSum(String month, Sum sum) {}
}
