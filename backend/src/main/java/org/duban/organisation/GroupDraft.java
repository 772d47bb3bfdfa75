package org.duban.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a group of units. */
record GroupDraft(
        String code,
        String name,
        List<String> phrases,
        @Nullable UnitKind memberKind,
        List<Long> memberIds) {

    GroupDraft {
        phrases = List.copyOf(phrases);
        memberIds = memberIds.stream().sorted().distinct().toList();
    }

    static GroupDraft of(UnitGroup group) {
        return new GroupDraft(group.code(), group.name(), group.phrases(), group.memberKind(), group.memberIds());
    }
}
