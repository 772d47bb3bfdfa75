/** What MyBatis would do anew at each call and each row, done once: the texts of rows and the way from columns to records. */
@NullMarked
package org.duban.shared.mapping;

import org.jspecify.annotations.NullMarked;
