/** What people are told inside the product: new, near, missed and moved duties, written from the events of the other rooms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "supervision", "access", "shared"})
package org.duban.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
