/** The engine room: the only importer of the process engine, one XProcess a model, and the to-do list. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "application",
            "audit",
            "burden",
            "calendar",
            "dispatch",
            "notice",
            "organisation",
            "plan",
            "project",
            "rhythm",
            "risk",
            "shared",
            "supervision"
        })
package org.duban.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
