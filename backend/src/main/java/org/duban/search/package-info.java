/** Search in Chinese over what was said and filed about tasks, within what the reader may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "access", "shared"})
package org.duban.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
