/** What the system administrator sees of the processes: versions, instances, jobs and failures; business stays outside. */
@NullMarked
package org.duban.workflow.admin;

import org.jspecify.annotations.NullMarked;
