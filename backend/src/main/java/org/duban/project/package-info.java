/** Key projects: completed once by the office, signed by the committee's leader, and from then on tasks of the plan. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "dispatch", "organisation", "access", "shared"})
package org.duban.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
