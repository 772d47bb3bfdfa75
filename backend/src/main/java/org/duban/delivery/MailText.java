package org.duban.delivery;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The words of a mail, once as text and once as HTML that a screen reader goes through without tables or pictures. */
final class MailText {

    private static final String WHY = "此邮件由规划任务督办系统自动发出，请勿回复。不需要时，请在系统“消息设置”中调整。";

    private MailText() {}

    static String plain(Letter letter) {
        String link = letter.link() == null ? "请登录督办系统查看。" : "查看：" + letter.link();
        return letter.name() + "，您好：\n\n" + letter.text() + "\n\n" + link + "\n\n--\n" + WHY + "\n";
    }

    static String html(Letter letter) {
        String paragraphs = letter.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining("\n"));
        String link = letter.link() == null
                ? "<p>请登录督办系统查看。</p>"
                : "<p><a href=\"" + HtmlUtils.htmlEscape(letter.link()) + "\">在督办系统中查看</a></p>";
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family:sans-serif;font-size:1rem;line-height:1.7;color:#16202f;max-width:42rem">
                <h1 style="font-size:1.25rem">%s</h1>
                <p>%s，您好：</p>
                %s
                %s
                <hr>
                <p style="color:#4a5568">%s</p>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(letter.title()),
                        HtmlUtils.htmlEscape(letter.title()),
                        HtmlUtils.htmlEscape(letter.name()),
                        paragraphs,
                        link,
                        WHY);
    }
}
