/** Rule tables: the decision tables of the processes in words, their dated versions, drafts, trials, and who put them in force. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "shared"})
package org.duban.ruletable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
