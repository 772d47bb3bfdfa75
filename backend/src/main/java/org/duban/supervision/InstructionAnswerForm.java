package org.duban.supervision;

import org.jspecify.annotations.Nullable;

public record InstructionAnswerForm(@Nullable String answer) {}
