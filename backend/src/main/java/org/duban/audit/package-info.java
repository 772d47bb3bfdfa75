/** Who wrote what, when and with which outcome, in a log whose rows are chained so that none can be changed or taken out unseen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "shared"})
package org.duban.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
