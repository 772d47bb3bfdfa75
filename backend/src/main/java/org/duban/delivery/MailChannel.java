package org.duban.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail, as plain text and as simple HTML. */
class MailChannel implements Channel {

    static final String KEY = "mail";

    private final JavaMailSenderImpl mail;
    private final String from;

    MailChannel(JavaMailSenderImpl mail, String from) {
        this.mail = mail;
        this.from = from.strip();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label() {
        return "邮件";
    }

    @Override
    public @Nullable String shutBecause() {
        String host = mail.getHost();
        if (host == null || host.isBlank()) {
            return "未设置邮件服务器（DUBAN_MAIL_HOST）";
        }
        return MailAddress.isOne(from) ? null : "未设置发件地址，或格式不正确（DUBAN_MAIL_FROM）";
    }

    @Override
    public @Nullable String addressOf(User user, Contact contact) {
        return contact.mail();
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            mail.send(message(letter));
            return Outcome.delivered();
        } catch (MailSendException failure) {
            return failure.getMessageExceptions().length > 0 && isRefusal(failure.getMessageExceptions()[0])
                    ? Outcome.refused("邮件服务器不接受该地址：" + reason(failure.getMessageExceptions()[0]))
                    : Outcome.postponed("邮件服务器未收下：" + reason(failure));
        } catch (MailException | MessagingException failure) {
            return Outcome.postponed("邮件未能发出：" + reason(failure));
        }
    }

    /** Answers of 4xx put the address among those to try later. */
    private static boolean isRefusal(Exception failure) {
        return failure instanceof SendFailedException refusal
                && refusal.getInvalidAddresses() != null
                && refusal.getInvalidAddresses().length > 0;
    }

    /** What lies at the bottom says it best: the layers above repeat it with names of classes. */
    private static String reason(Exception failure) {
        return String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(firstOf(failure)).getMessage());
    }

    private static Exception firstOf(Exception failure) {
        return failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failure;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(letter.address());
        helper.setSubject("【督办】" + letter.title());
        helper.setSentDate(Date.from(Clock.systemUTC().instant()));
        helper.setText(MailText.plain(letter), MailText.html(letter));
        message.setHeader("Message-ID", "<" + letter.key() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        // Tells absence notes and filters that nobody waits for an answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
