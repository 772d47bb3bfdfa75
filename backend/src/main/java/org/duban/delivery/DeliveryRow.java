package org.duban.delivery;

import java.time.Instant;
import org.duban.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/** A delivery as the administrator sees it: who is told, how and of what kind, but not the words, which are business. */
record DeliveryRow(
        long id,
        String username,
        @Nullable String name,
        String channel,
        String matter,
        @Nullable NoticeKind kind,
        @Nullable String actingFor,
        DeliveryState state,
        int tries,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    String what() {
        if (kind != null) {
            return kind.label();
        }
        return matter.startsWith(Digests.MATTER) ? "每日摘要" : "邮箱验证码";
    }
}
