package org.duban.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two forms of a mail of ours. */
final class MailParts {

    private MailParts() {}

    static String plain(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            var mixed = (MimeMultipart) mail.getContent();
            var related = (MimeMultipart) mixed.getBodyPart(0).getContent();
            var alternative = (MimeMultipart) related.getBodyPart(0).getContent();
            return (String) alternative.getBodyPart(number).getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
