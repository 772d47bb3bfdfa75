package org.duban.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

class ActTest {

    @Property
    void nothing_can_be_done_with_an_application_that_has_ended(@ForAll Act act, @ForAll ApplicationState state) {
        if (!state.isOpen()) {
            assertThatThrownBy(() -> act.on(state))
                    .isInstanceOf(RuleViolated.class)
                    .hasMessageContaining(state.label());
        }
    }

    @Property
    void every_open_application_can_still_be_withdrawn(@ForAll ApplicationState state) {
        if (state.isOpen()) {
            assertThat(Act.WITHDRAW.on(state)).isEqualTo(ApplicationState.WITHDRAWN);
        }
    }

    @Test
    void the_way_to_a_grant_leads_over_signature_and_consent_of_office_and_leader() {
        ApplicationState state = ApplicationState.FILED;
        for (Act act : new Act[] {Act.SIGN, Act.AGREE, Act.OBJECT, Act.GRANT, Act.GRANT, Act.EFFECT}) {
            state = act.on(state);
        }
        assertThat(state).isEqualTo(ApplicationState.GRANTED);
    }

    @Test
    void what_was_returned_starts_again_with_the_signature_of_the_unit() {
        assertThat(Arrays.stream(ApplicationState.values()).filter(ActTest::mayBeReturned))
                .containsExactly(ApplicationState.FILED, ApplicationState.SIGNED, ApplicationState.ENDORSED);
        assertThat(Act.REVISE.on(ApplicationState.RETURNED)).isEqualTo(ApplicationState.FILED);
    }

    @Test
    void an_act_that_comes_too_early_is_told_where_the_application_stands() {
        assertThatThrownBy(() -> Act.GRANT.on(ApplicationState.FILED)).hasMessage("该申请目前“待单位负责人签发”，不能同意");
    }

    private static boolean mayBeReturned(ApplicationState state) {
        try {
            return Act.RETURN.on(state) == ApplicationState.RETURNED;
        } catch (RuleViolated refused) {
            return false;
        }
    }
}
