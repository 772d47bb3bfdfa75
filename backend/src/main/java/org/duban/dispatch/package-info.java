/** Tasks on their way through the units: assignments, work plans, progress, evidence, and how each task stood on any day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "organisation", "calendar", "access", "shared"})
package org.duban.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
