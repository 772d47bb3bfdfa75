package org.duban.delivery;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final String ADMINISTERS = "hasRole('SYSTEM_ADMIN')";

    private final DeliveryMapper mapper;
    private final Channels channels;
    private final Clock clock;

    DeliveryController(DeliveryMapper mapper, Channels channels, Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.clock = clock;
    }

    /** @param nextAt when it is tried (again); only of what waits */
    record DeliveryView(
            long id,
            String username,
            String name,
            String channel,
            String channelLabel,
            String what,
            @Nullable String actingFor,
            DeliveryState state,
            int tries,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {}

    /** @param shutBecause why nothing goes out this way; null when it does */
    record ChannelView(String key, String label, @Nullable String shutBecause, long waiting, long failed) {}

    record RetryForm(@Nullable String channel) {}

    record RetryReceipt(int retried) {}

    @GetMapping
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "发往系统之外的消息，新的在前；只列种类，不列内容")
    Page<DeliveryView> list(
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String channel,
            PageRequest page) {
        List<DeliveryView> items = mapper.list(state, channel, page.limit(), page.offset()).stream()
                .map(this::view)
                .toList();
        return new Page<>(items, mapper.count(state, channel));
    }

    @GetMapping("/channels")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "各发送渠道是否启用，以及待发送和失败的数量")
    Page<ChannelView> channels() {
        Map<String, Long> counts = mapper.unfinished().stream()
                .collect(toMap(count -> count.state() + count.channel(), DeliveryMapper.ChannelCount::number));
        return Page.whole(channels.all().stream()
                .map(channel -> new ChannelView(
                        channel.key(),
                        channel.label(),
                        channel.shutBecause(),
                        counts.getOrDefault(DeliveryState.WAITING + channel.key(), 0L),
                        counts.getOrDefault(DeliveryState.FAILED + channel.key(), 0L)))
                .toList());
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "重新发送一条失败的消息")
    RetryReceipt retry(@PathVariable long id) {
        if (mapper.retry(id, null, clock.instant()) == 0) {
            throw RuleViolated.conflict("not-failed", "该消息不存在，或不在失败状态，无须重新发送");
        }
        return new RetryReceipt(1);
    }

    @PostMapping("/retries")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "重新发送全部失败的消息，可只限一个渠道")
    RetryReceipt retryAll(@RequestBody RetryForm form) {
        return new RetryReceipt(mapper.retry(null, form.channel(), clock.instant()));
    }

    private DeliveryView view(DeliveryRow row) {
        return new DeliveryView(
                row.id(),
                row.username(),
                row.name() == null ? row.username() : row.name(),
                row.channel(),
                channels.labelOf(row.channel()),
                row.what(),
                row.actingFor(),
                row.state(),
                row.tries(),
                row.createdAt(),
                row.state() == DeliveryState.WAITING ? row.nextAt() : null,
                row.endedAt(),
                row.failure());
    }
}
