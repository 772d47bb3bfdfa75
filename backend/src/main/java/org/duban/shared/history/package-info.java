/** Rows as they stood: a table whose rows change has a twin that keeps each state with the time it held. */
@NullMarked
package org.duban.shared.history;

import org.jspecify.annotations.NullMarked;
