/** Plans as their documents state them: sections, tasks with roles, indicators, key projects, and what the text leaves open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "access", "shared"})
package org.duban.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
