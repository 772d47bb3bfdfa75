/** The burden ledger (减负台账): what is asked of each unit, and a warning before it is asked for what is known already. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "calendar", "access", "shared"})
package org.duban.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
