/** The engine room: the only importer of the process engine, one XProcess a model, and the to-do list. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "application",
            "assessment",
            "audit",
            "bulletin",
            "burden",
            "calendar",
            "dispatch",
            "evaluation",
            "expert",
            "indicator",
            "notice",
            "organisation",
            "overview",
            "paper",
            "plan",
            "project",
            "rectification",
            "rhythm",
            "risk",
            "ruletable",
            "shared",
            "supervision",
            "survey"
        })
package org.duban.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
