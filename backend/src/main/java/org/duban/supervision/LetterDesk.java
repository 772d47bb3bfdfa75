package org.duban.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a matter as their reader may see them.
 *
 * @param proposed what a new letter would ask; null for whoever may not write one, and once the matter is over
 * @param mayWrite whether the reader may change, sign or drop a draft
 */
record LetterDesk(List<ReminderLetter> letters, @Nullable String proposed, boolean mayWrite) {}
