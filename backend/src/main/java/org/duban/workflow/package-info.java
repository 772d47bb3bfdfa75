/** The engine room: the only importer of the process engine, one XProcess a model, and the to-do list. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "application",
            "audit",
            "calendar",
            "dispatch",
            "notice",
            "organisation",
            "overview",
            "plan",
            "project",
            "risk",
            "shared",
            "supervision"
        })
package org.duban.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
