package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.supervision.Rung.ACCOUNTABILITY;
import static org.duban.supervision.Rung.BLUE;
import static org.duban.supervision.Rung.BULLETIN;
import static org.duban.supervision.Rung.RED;
import static org.duban.supervision.Rung.REMINDER;
import static org.duban.supervision.Rung.TALK;
import static org.duban.supervision.Rung.URGE;
import static org.duban.supervision.Rung.YELLOW;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.paper.PaperKind;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ladder and what may be done on it, without a server: what is allowed is written out, all else is refused. */
class RungTest {

    @Test
    void the_ladder_is_climbed_from_the_reminder_to_the_proposal_of_accountability() {
        List<Rung> climbed = new ArrayList<>();
        for (Rung rung = ACCOUNTABILITY; rung != null; rung = rung.below()) {
            climbed.add(0, rung);
        }
        assertThat(climbed).containsExactly(REMINDER, URGE, BLUE, YELLOW, RED, BULLETIN, TALK, ACCOUNTABILITY);
    }

    @Test
    void each_rung_is_above_those_before_it_alone() {
        for (Rung rung : Rung.values()) {
            assertThat(rung.isAbove(null)).isTrue();
            assertThat(Stream.of(Rung.values()).filter(rung::isAbove)).hasSize(rung.ordinal());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BLUE, ORDER",
        "YELLOW, ORDER",
        "RED, ORDER",
        "BULLETIN, BULLETIN",
        "TALK, TALK_PROPOSAL",
        "ACCOUNTABILITY, ACCOUNTABILITY_PROPOSAL"
    })
    void from_the_blue_order_on_a_person_signs(Rung rung, PaperKind paper) {
        assertThat(rung.isPaper()).isTrue();
        assertThat(rung.paper()).isEqualTo(paper);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rung.class,
            names = {"REMINDER", "URGE"})
    void the_machine_reminds_and_urges_without_a_paper(Rung rung) {
        assertThat(rung.isPaper()).isFalse();
        assertThatThrownBy(rung::paper).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_wait_begins_with_an_order_never_with_a_talk() {
        assertThat(Rung.expeditable()).containsExactly(BLUE, YELLOW, RED);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PROPOSED, DRAFTED",
        "DISMISS, PROPOSED, DROPPED",
        "RETURN, DRAFTED, PROPOSED",
        "RECALL_DRAFT, DRAFTED, PROPOSED",
        "JOIN, PROPOSED, JOINED",
        "LEAVE, JOINED, PROPOSED",
        "SIGN, DRAFTED, ISSUED",
        "SIGN_JOINED, JOINED, ISSUED",
        "SIGN_TALK, DRAFTED, TALK_DUE",
        "SIGN_FORWARDED, DRAFTED, FORWARDED",
        "RECORD_TALK, TALK_DUE, ISSUED",
        "ACKNOWLEDGE, ISSUED, ACKNOWLEDGED",
        "ANSWER, ACKNOWLEDGED, ANSWERED",
        "RETURN_ANSWER, ANSWERED, ACKNOWLEDGED",
        "RECALL_ANSWER, ANSWERED, ACKNOWLEDGED",
        "REPLY, ANSWERED, REPLIED",
        "RECALL_REPLY, REPLIED, ANSWERED",
        "SETTLE, REPLIED FULFILLED, CURED",
        "REFUSE, REPLIED, NOT_CURED"
    })
    void an_act_leads_on_from_its_own_states_and_is_refused_in_every_other(OrderAct act, String from, RungState to) {
        Set<RungState> allowed = EnumSet.noneOf(RungState.class);
        Stream.of(from.split(" ")).map(RungState::valueOf).forEach(allowed::add);

        for (RungState state : RungState.values()) {
            if (allowed.contains(state)) {
                assertThat(act.on(state)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> act.on(state))
                        .isInstanceOf(RuleViolated.class)
                        .hasMessageContaining(state.label())
                        .hasMessageContaining(act.label());
            }
        }
    }

    @Test
    void what_has_ended_is_never_taken_up_again() {
        List<RungState> ended =
                Stream.of(RungState.values()).filter(state -> !state.isOpen()).toList();
        assertThat(ended)
                .containsExactlyInAnyOrder(
                        RungState.SENT,
                        RungState.CURED,
                        RungState.NOT_CURED,
                        RungState.FORWARDED,
                        RungState.DROPPED,
                        RungState.OVERTAKEN,
                        RungState.VOIDED);
        for (OrderAct act : OrderAct.values()) {
            assertThat(ended).noneMatch(state -> leads(act, state));
        }
    }

    private static boolean leads(OrderAct act, RungState state) {
        try {
            act.on(state);
            return true;
        } catch (RuleViolated refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"TALK, SIGN_TALK", "ACCOUNTABILITY, SIGN_FORWARDED", "BLUE, SIGN", "YELLOW, SIGN", "RED, SIGN"})
    void what_follows_a_signature_depends_on_the_rung(Rung rung, OrderAct act) {
        assertThat(OrderAct.signing(rung)).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER, GIVEN, ANSWERED",
        "SIGN, ANSWERED, SIGNED",
        "RETURN, ANSWERED, GIVEN",
        "SEND_BACK, SIGNED, GIVEN",
        "SETTLE, SIGNED, SETTLED",
        "RECALL_ANSWER, ANSWERED, GIVEN",
        "RECALL_SIGNATURE, SIGNED, ANSWERED",
        "RECALL_RETURN, GIVEN, ANSWERED"
    })
    void an_instruction_goes_on_from_its_own_state_alone(
            InstructionAct act, InstructionState from, InstructionState to) {
        for (InstructionState state : InstructionState.values()) {
            if (state == from) {
                assertThat(act.on(state)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> act.on(state))
                        .isInstanceOf(RuleViolated.class)
                        .hasMessageContaining(state.label())
                        .hasMessageContaining(act.label());
            }
        }
    }

    @Test
    void an_instruction_is_revoked_until_it_is_settled() {
        assertThat(InstructionAct.GIVE.on(null)).isEqualTo(InstructionState.GIVEN);
        for (InstructionState state :
                List.of(InstructionState.GIVEN, InstructionState.ANSWERED, InstructionState.SIGNED)) {
            assertThat(InstructionAct.REVOKE.on(state)).isEqualTo(InstructionState.REVOKED);
        }
        assertThatThrownBy(() -> InstructionAct.REVOKE.on(InstructionState.SETTLED))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void what_is_refused_is_said_in_the_words_of_the_office() {
        assertThatThrownBy(() -> OrderAct.SIGN.on(RungState.PROPOSED)).hasMessage("该督办文书目前“待拟制”，不能签发");
        assertThatThrownBy(() -> InstructionAct.SETTLE.on(InstructionState.GIVEN))
                .hasMessageMatching("该批示目前“.{2,}”，不能同意办结");
        assertThat(OrderAct.SIGN.label()).isEqualTo("签发");
        assertThat(InstructionAct.SETTLE.label()).isEqualTo("同意办结");
    }

    @Test
    void the_rungs_have_the_names_of_the_rule() {
        assertThat(Stream.of(Rung.values()).map(Rung::label))
                .containsExactly("提醒", "催办", "蓝色督办单", "黄色督办单", "红色督办单", "通报", "约谈建议", "问责建议");
    }
}
