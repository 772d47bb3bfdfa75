/** Who there is: units with their successors and groups, people with their posts and absence deputies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.duban.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
