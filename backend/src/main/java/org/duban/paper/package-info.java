/** Numbered government papers: drafted, signed, numbered without gaps, laid out to GB/T 9704-2012, and then left alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "access", "shared"})
package org.duban.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
