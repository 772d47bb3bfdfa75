/** How the engine is set up: its tables, its settings, what a model may hold, and its clock. */
@NullMarked
package org.duban.workflow.engine;

import org.jspecify.annotations.NullMarked;
