package org.duban.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on a free port of this machine, and a channel that sends to it. */
final class Mailboxes {

    private Mailboxes() {}

    static GreenMail server() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Its server must run. */
    static MailChannel channel(GreenMail server) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        mail.setDefaultEncoding("UTF-8");
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        mail.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new MailChannel(mail, "duban@city.gov.cn");
    }
}
