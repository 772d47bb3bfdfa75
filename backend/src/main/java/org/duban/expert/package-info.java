/** Experts' review of a round of assessment: who scores what, blind and unbiased, what they gave, and where they differ. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "assessment", "calendar", "dispatch", "organisation", "shared"})
package org.duban.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
