/** Takes running instances from older versions of a model to the newest: a dry run, then one instance after another. */
@NullMarked
package org.duban.workflow.migration;

import org.jspecify.annotations.NullMarked;
