/** How every write runs: one transaction, one receipt per idempotency key, retried when two writers meet. */
@NullMarked
package org.duban.shared.write;

import org.jspecify.annotations.NullMarked;
