/** Tables of texts that people work on in a spreadsheet: written as xlsx, and read back without trusting what comes. */
@NullMarked
package org.duban.shared.table;

import org.jspecify.annotations.NullMarked;
