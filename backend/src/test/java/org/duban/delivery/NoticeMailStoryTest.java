package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testing.SmallPlan.lead;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.duban.story.Officials;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A duty lapses before days off: its head is told by mail at once, its handler with the digest of the next working day. */
@ServerTest
class NoticeMailStoryTest {

    private static final String UNIT = "市教育局";
    private static final int DAYS_TO_ACKNOWLEDGE = 3;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    SmallPlan small;

    @Autowired
    Clock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail mail = Mailboxes.server();
    private Officials officials;
    private OutboxRoom room;
    private String handler;
    private String head;

    @BeforeEach
    void two_people_who_are_reached_by_mail() {
        mail.start();
        OutboxRoom.clear(server);
        officials = new Officials(port);
        room = new OutboxRoom(server, clock, Mailboxes.channel(mail));
        handler = account("HANDLER");
        head = account("HEAD");
        room.reached(handler, "handler@city.gov.cn");
        room.reached(head, "head@city.gov.cn");
        jdbc.sql(
                        "insert into delivery_choice (username, channel, notice_group, timing) values (?, 'mail', 'SUPERVISION', 'DIGEST')")
                .param(handler)
                .update();
    }

    @AfterEach
    void stop() {
        mail.stop();
        List.of(handler, head).forEach(room.contacts::forget);
        jdbc.sql("delete from delivery_choice where username = ?")
                .param(handler)
                .update();
        jdbc.sql("delete from absence").update();
    }

    @Test
    void the_head_is_told_at_once_and_the_handler_on_the_next_working_morning() {
        LocalDate friday = dayBeforeDaysOff();
        lapseOn(friday);

        room.turn();
        assertThat(to("head@city.gov.cn")).singleElement().satisfies(told -> assertThat(subject(told))
                .startsWith("【督办】已逾期："));
        assertThat(to("handler@city.gov.cn")).isEmpty();

        officials.clockTo(friday.plusDays(1) + "T09:00:00+08:00");
        room.turn();
        assertThat(to("handler@city.gov.cn")).as("nothing on a day off").isEmpty();

        LocalDate monday = calendar().nextWorkingDay(friday);
        officials.clockTo(monday + "T08:29:00+08:00");
        room.turn();
        assertThat(to("handler@city.gov.cn")).as("not before the hour").isEmpty();

        officials.clockTo(monday + "T08:31:00+08:00");
        room.turn();
        new OutboxRoom(server, clock, room.channels.all().get(0)).turn();
        assertThat(to("handler@city.gov.cn")).singleElement().satisfies(told -> {
            assertThat(subject(told)).startsWith("【督办】每日摘要：").contains("件逾期");
            assertThat(MailParts.plain(told))
                    .contains("【已逾期】")
                    .contains(UNIT + "的“签收任务”")
                    .contains("【其他消息】")
                    .contains("已逾期：签收任务");
        });

        LocalDate tuesday = calendar().nextWorkingDay(monday);
        officials.clockTo(tuesday + "T08:31:00+08:00");
        room.turn();
        assertThat(to("handler@city.gov.cn")).as("once a day").hasSize(2);
    }

    @Test
    void a_deputy_is_told_with_the_name_of_who_is_away_while_that_lasts() {
        LocalDate day = dayBeforeDaysOff();
        long away = person(head);
        long deputy = person(handler);
        jdbc.sql("delete from delivery_choice where username = ?")
                .param(handler)
                .update();
        jdbc.sql("insert into absence (person_id, deputy_id, valid_from, valid_to, reason) values (?, ?, ?, ?, '学习')")
                .params(away, deputy, day, day)
                .update();
        othersAreTold(day);
        tellHead("一");
        room.turn();
        assertThat(to("handler@city.gov.cn")).singleElement().satisfies(told -> assertThat(subject(told))
                .startsWith("【督办】（代" + nameOf(away) + "）"));
        assertThat(to("head@city.gov.cn")).as("the absent one too").hasSize(1);

        othersAreTold(day.plusDays(1));
        tellHead("二");
        room.turn();
        assertThat(to("handler@city.gov.cn")).as("the absence is over").isEmpty();
        assertThat(to("head@city.gov.cn")).hasSize(1);
    }

    /** What other stories left to lapse by that morning is no part of this one. */
    private void othersAreTold(LocalDate day) {
        officials.clockTo(day + "T09:00:00+08:00");
        room.turn();
        forgetMail();
    }

    private void tellHead(String subject) {
        long unit = small.unitId(UNIT);
        jdbc.sql(
                        "insert into notice (kind, subject, recipient, title, sentence, at) values ('URGED', ?, ?, '催办：一', '请办', ?)")
                .params(subject + clock.instant(), "unit:" + unit + ":HEAD", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    private void lapseOn(LocalDate day) {
        LocalDate published = calendar().subtractWorkingDays(day, DAYS_TO_ACKNOWLEDGE);
        officials.clockTo(published + "T10:00:00+08:00");
        small.published(published, published.plusYears(2), List.of(lead(UNIT)));
        officials.clockTo(day + "T08:31:00+08:00");
        room.turn();
        forgetMail(); // the digest of that morning
        officials.clockTo(day + "T19:00:00+08:00");
    }

    private void forgetMail() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    /** Far enough ahead for what other tests have done with the clock. */
    private LocalDate dayBeforeDaysOff() {
        LocalDate day = officials.today().plusDays(8);
        while (!calendar().isWorkingDay(day) || calendar().isWorkingDay(day.plusDays(1))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private WorkingCalendar calendar() {
        return calendars.current();
    }

    private String account(String role) {
        return jdbc.sql("""
                        select a.username from account a join account_role r on r.account_id = a.id
                        join post o on o.person_id = a.person_id and o.kind = r.role_name join unit u on u.id = o.unit_id
                        where u.name = ? and r.role_name = ? order by a.id""").params(UNIT, role).query(String.class).list().get(0);
    }

    private long person(String username) {
        return jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private String nameOf(long person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).contains(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
