/** Rectification (整改): what a round of assessment found wanting becomes a duty of a unit, with a term, and is assessed again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "assessment", "calendar", "dispatch", "shared"})
package org.duban.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
