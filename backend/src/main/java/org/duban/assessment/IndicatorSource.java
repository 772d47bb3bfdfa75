package org.duban.assessment;

import java.time.LocalDate;
import java.util.List;

/** What is known of a plan's indicators at the end of a day, in the plan's order, binding ones marked. */
interface IndicatorSource {

    List<IndicatorFacts> of(long planId, LocalDate asOf);
}
