/** Assessment of a plan (中期、期末、年度评估): the scheme, the snapshot of facts it rests on, self-assessment, verification, grades. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "calendar", "dispatch", "indicator", "plan", "shared"})
package org.duban.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
