/** Turns an uploaded file into plain text, or refuses it in one sentence. */
@NullMarked
package org.duban.plan.document.file;

import org.jspecify.annotations.NullMarked;
