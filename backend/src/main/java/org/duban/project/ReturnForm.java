package org.duban.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projects that go back to the office, each with what is wrong; the others of the batch are signed. */
public record ReturnForm(@Nullable List<Row> rows) {

    public record Row(@Nullable Long projectId, @Nullable String opinion) {}
}
