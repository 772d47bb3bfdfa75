/** Tells people outside of the product what they are told inside it: mail and webhooks by choice, at once or as a daily digest, through an outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"notice", "access", "organisation", "calendar", "shared"})
package org.duban.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
