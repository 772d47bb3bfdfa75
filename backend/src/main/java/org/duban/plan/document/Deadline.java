package org.duban.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 完成时限 as written; the date only where the words name one. */
public record Deadline(String text, @Nullable LocalDate date, Source source) {}
