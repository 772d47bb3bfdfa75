/** Working days by the State Council's holiday notices: dated, versioned tables and the arithmetic of deadlines on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package org.duban.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
