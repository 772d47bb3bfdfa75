/** Read-only boards across features: every number on them opens exactly the rows that make it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"plan", "dispatch", "organisation", "calendar", "access", "shared", "supervision"})
package org.duban.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
