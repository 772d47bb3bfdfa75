/** Requests of a unit about its task: filed, signed, countersigned, decided, and their effect, exactly once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "risk", "plan", "organisation", "calendar", "access", "shared"})
package org.duban.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
