package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.duban.access.User;
import org.duban.access.Users;
import org.duban.delivery.ContactMapper.Choice;
import org.duban.notice.NoticeGroup;
import org.duban.shared.RuleViolated;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What people may choose for themselves, and how an address comes to count. */
@ServerTest
@Transactional
class OwnChoicesTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    ContactMapper mapper;

    @Autowired
    DeliveryMapper deliveries;

    @Autowired
    JdbcClient jdbc;

    private final KeptLetters mail = new KeptLetters(MailChannel.KEY);
    private User user;
    private OwnChoices choices;
    private MailConfirmation confirmation;

    @BeforeEach
    void a_person_and_one_channel() {
        user = server.getBean(Users.class).all().stream()
                .filter(one -> one.username().equals("mz-handler"))
                .findFirst()
                .orElseThrow();
        var channels = new Channels(List.of(mail));
        choices = new OwnChoices(mapper, channels);
        confirmation = new MailConfirmation(mapper, deliveries, channels, new Random(1), server.getBean(Clock.class));
    }

    @Test
    void who_has_not_chosen_is_told_of_lateness_at_once_and_of_the_rest_once_a_day() {
        assertThat(choices.of(user)).hasSize(NoticeGroup.values().length).allSatisfy(choice -> assertThat(
                        choice.timing())
                .isEqualTo(choice.noticeGroup() == NoticeGroup.SUPERVISION ? Timing.AT_ONCE : Timing.DIGEST));
    }

    @Test
    void what_is_chosen_holds_and_only_what_differs_is_kept() {
        choices.choose(user, with(NoticeGroup.COLLEAGUE, Timing.OFF), 0);
        assertThat(choices.of(user)).containsExactlyInAnyOrderElementsOf(with(NoticeGroup.COLLEAGUE, Timing.OFF));
        assertThat(mapper.choicesOf(user.username())).hasSize(1);
        assertThatThrownBy(() -> choices.choose(user, with(NoticeGroup.COLLEAGUE, Timing.DIGEST), 0))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("已被他人修改");
        choices.choose(user, with(NoticeGroup.COLLEAGUE, Timing.DIGEST), 1);
        assertThat(mapper.choicesOf(user.username())).isEmpty();
    }

    @Test
    void lateness_may_come_later_but_not_nowhere() {
        assertThatThrownBy(() -> choices.choose(user, with(NoticeGroup.SUPERVISION, Timing.OFF), 0))
                .hasMessageContaining("“逾期与督办”至少保留一种方式");
        choices.choose(user, with(NoticeGroup.SUPERVISION, Timing.DIGEST), 0);
    }

    @Test
    void a_channel_that_does_not_exist_or_a_choice_made_twice_is_refused() {
        assertThatThrownBy(() -> choices.choose(
                        user, List.of(new Choice(user.username(), "fax", NoticeGroup.DUTY, Timing.OFF)), 0))
                .hasMessageContaining("刷新页面");
        List<Choice> twice = new ArrayList<>(with(NoticeGroup.DUTY, Timing.OFF));
        twice.addAll(with(NoticeGroup.DUTY, Timing.AT_ONCE));
        assertThatThrownBy(() -> choices.choose(user, twice, 0)).hasMessageContaining("刷新页面");
    }

    @Test
    void an_address_counts_when_the_code_sent_to_it_is_typed() {
        confirmation.ask(user, "wang@city.gov.cn");
        assertThat(contact().mail()).isNull();
        String code = code();
        assertThat(jdbc.sql("select body from delivery where username = ? and matter like 'confirmation:%'")
                        .param(user.username())
                        .query(String.class)
                        .single())
                .contains(code);
        assertThat(confirmation.confirm(user, "1" + code.substring(1).replace('0', '1') + "x"))
                .isFalse();
        assertThat(confirmation.confirm(user, " " + code + " ")).isTrue();
        assertThat(contact().mail()).isEqualTo("wang@city.gov.cn");
        assertThatThrownBy(() -> confirmation.confirm(user, code)).hasMessageContaining("已失效");
        confirmation.forget(user);
        assertThat(contact().mail()).isNull();
    }

    @Test
    void a_code_is_not_guessed_nor_asked_for_without_end() {
        confirmation.ask(user, "wang@city.gov.cn");
        for (int i = 0; i < 5; i++) {
            assertThat(confirmation.confirm(user, "no")).isFalse();
        }
        String code = code();
        assertThatThrownBy(() -> confirmation.confirm(user, code)).hasMessageContaining("已失效");
        assertThatThrownBy(() -> confirmation.ask(user, "wang@city.gov.cn")).hasMessageContaining("一分钟后");
    }

    @Test
    void an_address_of_another_shape_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> confirmation.ask(user, "王芳 <wang@city.gov.cn>\r\nBcc: x@y.cn"))
                .hasMessageContaining("格式不正确");
    }

    @Test
    void without_mail_in_the_house_the_page_says_so() {
        Caller handler = Caller.signedIn(port, "mz-handler");
        var mine = handler.get("/api/delivery-choices").json();
        assertThat(mine.path("mail").path("open").asBoolean()).isFalse();
        assertThat(mine.path("channels")).isEmpty();
        assertThat(mine.path("groups")).hasSize(NoticeGroup.values().length);
        var refused = handler.post("/api/delivery-choices/mail", "{\"address\":\"wang@city.gov.cn\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("联系系统管理员");
        var channels = Caller.signedIn(port, "sysadmin")
                .get("/api/deliveries/channels")
                .json();
        assertThat(channels.path("items").get(0).path("shutBecause").asString()).contains("DUBAN_MAIL_HOST");
    }

    private Contact contact() {
        return Objects.requireNonNull(mapper.find(user.username()));
    }

    private String code() {
        return Objects.requireNonNull(contact().code());
    }

    private List<Choice> with(NoticeGroup changed, Timing timing) {
        return Arrays.stream(NoticeGroup.values())
                .map(group -> new Choice(
                        user.username(), MailChannel.KEY, group, group == changed ? timing : Timing.usual(group)))
                .toList();
    }
}
