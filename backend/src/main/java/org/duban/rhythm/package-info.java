/** The 13710 rhythm (当日安排、三日反馈、七日办结、整月办结、销号归零): which items follow it, and what their units fed back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dispatch", "shared"})
package org.duban.rhythm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
