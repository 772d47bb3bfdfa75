/** The kinds of application, one class each. */
@NullMarked
package org.duban.application.kind;

import org.jspecify.annotations.NullMarked;
