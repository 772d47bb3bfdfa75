/** The ledger (台账): tasks by milestones, reports and shares as of any day, kept views of it, and its export. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "plan", "organisation", "access", "shared"})
package org.duban.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
