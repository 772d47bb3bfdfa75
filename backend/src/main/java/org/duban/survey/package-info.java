/** Satisfaction surveys (社会满意度调查): drafted, approved, answered by the public without a name, and what came out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "dispatch", "audit", "access", "shared"})
package org.duban.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
