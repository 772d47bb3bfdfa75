package org.duban.notice;

import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page. Messages are small and the line holds many of them, so that a page that does not read holds up no other. */
final class NoticeStream {

    private static final long WITHOUT_END = 0L;

    private final String username;
    private final String sessionId;
    private final Set<String> recipients;
    private final SseEmitter emitter = new SseEmitter(WITHOUT_END);
    private volatile Runnable over = () -> {};

    NoticeStream(String username, String sessionId, Set<String> recipients) {
        this.username = username;
        this.sessionId = sessionId;
        this.recipients = recipients;
    }

    String username() {
        return username;
    }

    String sessionId() {
        return sessionId;
    }

    Set<String> recipients() {
        return recipients;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void whenOver(Runnable over) {
        this.over = over;
        emitter.onCompletion(over);
        emitter.onError(failure -> over.run());
    }

    void send(long id, NoticeStreams.News news) {
        write(SseEmitter.event().id(Long.toString(id)).name("notices").data(news, MediaType.APPLICATION_JSON));
    }

    void beat() {
        write(SseEmitter.event().comment("beat"));
    }

    /** Says that coming again is no use. */
    void end() {
        write(SseEmitter.event().name("ended").data(""));
        complete();
    }

    void complete() {
        emitter.complete();
    }

    private void write(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            over.run(); // the page is closed; the container ends the exchange
        }
    }
}
