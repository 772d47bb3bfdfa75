package org.duban.workflow;

import org.duban.access.Capacity;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;

/** A person who does something with a duty: in their own post, or in that of somebody absent (代办). */
record Handler(
        long personId,
        String name,
        @Nullable Long absentId,
        @Nullable String absent,
        String unitName,
        Capacity capacity) {

    static Handler of(User user, Capacity capacity) {
        Capacity.Absent absent = capacity.onBehalfOf();
        return new Handler(
                user.personId() == null ? 0 : user.personId(),
                user.name(),
                absent == null ? null : absent.personId(),
                absent == null ? null : absent.name(),
                capacity.unitName(),
                capacity);
    }

    /** The one whose post is used: the duty lies with them, also when a deputy took it. */
    long holderId() {
        return absentId == null ? personId : absentId;
    }

    String holder() {
        return absent == null ? name : absent;
    }

    String signature() {
        return absent == null ? name : name + "（代" + absent + "）";
    }
}
