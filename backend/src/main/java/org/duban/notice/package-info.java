/** What people are told inside the product: new, near, missed and moved duties, and what became of applications, written from the events of the other rooms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"application", "dispatch", "supervision", "access", "shared"})
package org.duban.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
