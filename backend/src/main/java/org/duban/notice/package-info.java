/** What people are told inside the product, written from the events of the other rooms, and pushed to open pages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "assessment",
            "bulletin",
            "dispatch",
            "rectification",
            "supervision",
            "access",
            "shared"
        })
package org.duban.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
