package org.duban.supervision;

import org.jspecify.annotations.Nullable;

/** @param words what the office asks of the unit, after the facts */
record LetterForm(@Nullable String words) {}
