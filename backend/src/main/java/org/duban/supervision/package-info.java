/** Keeping after the units: what is late, by how much, who has been told, urged or instructed, what they answer, and how far up the ladder it has come. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "burden",
            "rhythm",
            "dispatch",
            "paper",
            "plan",
            "organisation",
            "calendar",
            "access",
            "shared"
        })
package org.duban.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
