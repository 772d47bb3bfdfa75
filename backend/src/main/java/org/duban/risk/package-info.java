/** Risks of tasks: foreseen with the work plan, raised by signs while it is carried out, judged before it is closed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "dispatch", "organisation", "access", "shared"})
package org.duban.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
