package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.duban.delivery.Outcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real SMTP server. */
class MailChannelTest {

    private static final Instant NOW = Instant.parse("2026-11-26T00:30:00Z");

    private final GreenMail server = Mailboxes.server();
    private MailChannel channel;

    @BeforeEach
    void start() {
        server.start();
        channel = Mailboxes.channel(server);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_as_html_with_a_link() throws Exception {
        assertThat(channel.send(letter("已逾期：签收任务", "市民政局的“签收任务”已逾期，𠮷")).kind()).isEqualTo(Kind.DELIVERED);

        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("【督办】已逾期：签收任务");
        assertThat(mail.getFrom()[0]).hasToString("duban@city.gov.cn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(MailParts.plain(mail))
                .contains("市民政局的“签收任务”已逾期，𠮷")
                .contains("https://duban.city.gov.cn/work-items/7");
        assertThat(MailParts.html(mail))
                .contains("lang=\"zh-CN\"")
                .contains("<a href=\"https://duban.city.gov.cn/work-items/7\">");
    }

    @Test
    void a_second_try_bears_the_same_message_id() throws Exception {
        Letter letter = letter("一", "二");
        channel.send(letter);
        channel.send(letter);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getMessageID())
                .isEqualTo(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + letter.key() + "@city.gov.cn>");
    }

    @Test
    void nothing_in_a_title_becomes_a_header_and_nothing_in_a_text_becomes_markup() throws Exception {
        channel.send(letter("一\r\nBcc: all@city.gov.cn\r\n\r\n二", "<img src=x onerror=alert(1)>${7*7}\u2028\"'"));

        MimeMessage mail = received();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("【督办】一 Bcc: all@city.gov.cn 二");
        assertThat(MailParts.html(mail))
                .doesNotContain("<img")
                .contains("&lt;img")
                .contains("${7*7}");
    }

    @Test
    void a_server_that_is_down_gets_it_later() {
        server.stop();
        assertThat(channel.send(letter("一", "二")).kind()).isEqualTo(Kind.POSTPONED);
    }

    @Test
    void without_host_or_sender_it_is_shut_and_says_why() {
        assertThat(new MailChannel(new JavaMailSenderImpl(), "duban@city.gov.cn").shutBecause())
                .contains("DUBAN_MAIL_HOST");
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        assertThat(new MailChannel(mail, "督办 <duban@city.gov.cn>").shutBecause())
                .contains("DUBAN_MAIL_FROM");
        assertThat(new MailChannel(mail, "duban@city.gov.cn").isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wang.fang@mz.linfen.gov.cn | true
            a+b@x-y.cn                 | true
            王@city.gov.cn             | false
            a@b                        | false
            a b@city.gov.cn            | false
            a..b@city.gov.cn           | false
            .a@city.gov.cn             | false
            "<a@city.gov.cn>"          | false
            'a@city.gov.cn,b@city.gov.cn' | false
            """)
    void an_address_is_plain(String address, boolean isOne) {
        assertThat(MailAddress.isOne(address)).isEqualTo(isOne);
        assertThat(MailAddress.isOne(address + "\r\nBcc: x@y.cn")).isFalse();
    }

    private static Letter letter(String title, String text) {
        return new Letter(
                UUID.randomUUID(),
                "wang@city.gov.cn",
                "王芳",
                title,
                text,
                "https://duban.city.gov.cn/work-items/7",
                NOW);
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
