package org.duban.notice;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final NoticeStreams streams;

    NoticeController(NoticeMapper mapper, CurrentUser currentUser, Clock clock, NoticeStreams streams) {
        this.streams = streams;
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param unread how many there are in all, whichever page this is */
    record NoticePage(List<Notice> items, long total, long unread) {}

    record NoticeRead(long id, Instant readAt) {}

    record AllRead(int read, Instant readAt) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "我的消息，未读在前")
    NoticePage list(@RequestParam(defaultValue = "false") boolean unread, PageRequest page) {
        Reader reader = reader();
        NoticeCounts counts = mapper.counts(reader);
        List<Notice> items = mapper.list(reader, unread, page.limit(), page.offset());
        return new NoticePage(items, unread ? counts.unread() : counts.total(), counts.unread());
    }

    @GetMapping("/counts")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "我的消息总数与未读数")
    NoticeCounts counts() {
        return mapper.counts(reader());
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "新消息的推送：未读数、新到条数和最新一条；会话结束时关闭")
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastSeen, HttpSession session) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // else nginx keeps messages until its buffer is full
                .body(streams.open(currentUser.get(), session.getId(), lastSeen));
    }

    @PostMapping("/{id}/reading")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "将一条消息标为已读")
    NoticeRead read(@PathVariable long id) {
        Reader reader = reader();
        Notice notice = mapper.find(reader, id);
        if (notice == null) {
            throw RuleViolated.notFound("该消息");
        }
        Instant now = clock.instant();
        mapper.read(reader.username(), id, now);
        return new NoticeRead(id, Objects.requireNonNullElse(notice.readAt(), now));
    }

    @PostMapping("/readings")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "将我的全部消息标为已读")
    AllRead readAll() {
        Instant now = clock.instant();
        return new AllRead(mapper.readAll(reader(), now), now);
    }

    private Reader reader() {
        return Reader.of(currentUser.get());
    }
}
