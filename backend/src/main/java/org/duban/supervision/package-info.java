/** Keeping after the units: what is late, by how much, and who has been told. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "plan", "organisation", "calendar", "access", "shared"})
package org.duban.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
