/** Exchange with the province's 13710 by files of a documented form: items with their feedback, out and in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rhythm", "supervision", "dispatch", "organisation", "shared"})
package org.duban.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
