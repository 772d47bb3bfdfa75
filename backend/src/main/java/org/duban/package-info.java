/** The server as a whole: its start and the check of the ground it stands on. */
@NullMarked
package org.duban;

import org.jspecify.annotations.NullMarked;
