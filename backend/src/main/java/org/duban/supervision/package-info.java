/** Keeping after the units: what is late, by how much, who has been told, urged or instructed, and what they answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"burden", "rhythm", "dispatch", "plan", "organisation", "calendar", "access", "shared"})
package org.duban.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
