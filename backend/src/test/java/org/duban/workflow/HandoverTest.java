package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may lay a duty into whose hands. */
class HandoverTest {

    private static final long ME = 1;
    private static final long COLLEAGUE = 2;
    private static final long THIRD = 3;

    @Test
    void a_handler_takes_what_nobody_has_and_takes_over_with_a_reason() {
        assertThat(byHandler(null, ME).act()).isEqualTo(DutyAct.TAKEN);
        assertThat(byHandler(null, ME).needsReason()).isFalse();
        assertThat(byHandler(COLLEAGUE, ME).act()).isEqualTo(DutyAct.TAKEN_OVER);
        assertThat(byHandler(COLLEAGUE, ME).needsReason()).isTrue();
    }

    @Test
    void a_handler_hands_on_or_gives_back_the_own_and_nothing_else() {
        assertThat(byHandler(ME, COLLEAGUE).act()).isEqualTo(DutyAct.HANDED_ON);
        assertThat(byHandler(ME, null).act()).isEqualTo(DutyAct.GIVEN_BACK);
        assertThatThrownBy(() -> byHandler(COLLEAGUE, THIRD).act()).hasMessageContaining("写明理由接办");
        assertThatThrownBy(() -> byHandler(null, COLLEAGUE).act()).hasMessageContaining("先认领");
        assertThatThrownBy(() -> byHandler(COLLEAGUE, null).act()).hasMessageContaining("只有其本人或单位负责人");
    }

    @Test
    void the_head_assigns_and_explains_when_somebody_loses_it() {
        assertThat(byHead(null, COLLEAGUE).act()).isEqualTo(DutyAct.ASSIGNED);
        assertThat(byHead(null, COLLEAGUE).needsReason()).isFalse();
        assertThat(byHead(COLLEAGUE, THIRD).needsReason()).isTrue();
        assertThat(byHead(COLLEAGUE, null).act()).isEqualTo(DutyAct.GIVEN_BACK);
    }

    @Test
    void nothing_moves_to_where_it_is() {
        assertThatThrownBy(() -> byHandler(ME, ME).act()).hasMessageContaining("无须重复操作");
        assertThatThrownBy(() -> byHead(null, null).act()).hasMessageContaining("无人承办");
    }

    private static Handover byHandler(@Nullable Long from, @Nullable Long to) {
        return new Handover(from, "张三", to, Set.of(ME), true, false);
    }

    private static Handover byHead(@Nullable Long from, @Nullable Long to) {
        return new Handover(from, "张三", to, Set.of(ME), false, true);
    }
}
