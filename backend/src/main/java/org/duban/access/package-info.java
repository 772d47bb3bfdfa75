/** Who is signed in, what they may do, and whose data they may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "shared"})
package org.duban.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
