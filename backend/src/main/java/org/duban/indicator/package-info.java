/** Indicators of a plan: what they are measured by, their values by year or quarter, and how they stand on the official scale. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"dispatch", "plan", "plan :: document", "organisation", "calendar", "access", "shared"})
package org.duban.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
