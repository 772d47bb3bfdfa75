package org.duban.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units that plans name together; {@code phrases} are the words they use, members are listed or of one kind. */
public record UnitGroup(
        long id,
        String code,
        String name,
        List<String> phrases,
        @Nullable UnitKind memberKind,
        List<Long> memberIds,
        int version) {

    public UnitGroup {
        phrases = List.copyOf(phrases);
        memberIds = List.copyOf(memberIds);
    }
}
