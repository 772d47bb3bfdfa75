/** What every room needs and no room owns: pages, refusals, problems, receipts of writes and the clock. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.duban.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
