/** The report of a round of assessment (评估报告): drafted from its snapshot and its results, edited, signed; and the result sheet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "expert",
            "rectification",
            "survey",
            "paper",
            "plan",
            "dispatch",
            "organisation",
            "supervision",
            "access",
            "shared"
        })
package org.duban.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
