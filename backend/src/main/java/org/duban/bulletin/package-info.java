/** Bulletins (通报): filled from the facts of a period, laid before the units they name, signed, issued and received. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "supervision",
            "dispatch",
            "paper",
            "plan",
            "organisation",
            "calendar",
            "access",
            "shared"
        })
package org.duban.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
