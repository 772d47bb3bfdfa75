package org.duban.rhythm;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Objects;
import org.duban.dispatch.FormCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/item-rhythms")
class RhythmController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final Rhythms rhythms;
    private final Feedbacks feedbacks;

    RhythmController(Rhythms rhythms, Feedbacks feedbacks) {
        this.rhythms = rhythms;
        this.feedbacks = feedbacks;
    }

    record BeginForm(@Nullable Long planTaskId) {}

    record StopForm(@Nullable String reason) {}

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "让一项任务按“13710”节奏反馈，由主办单位办理")
    ResponseEntity<ItemFeedback> begin(@RequestBody BeginForm form) {
        new FormCheck().chosen("planTaskId", form.planTaskId(), "任务").done();
        long id = rhythms.beginForTask(Objects.requireNonNull(form.planTaskId()));
        return ResponseEntity.created(URI.create("/api/item-rhythms/" + id)).body(feedbacks.ofRhythm(id));
    }

    @PostMapping("/{id}/ending")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "停止“13710”反馈，写明理由")
    ItemFeedback stop(@PathVariable long id, @RequestBody StopForm form) {
        rhythms.get(id);
        rhythms.stop(id, form.reason());
        return feedbacks.ofRhythm(id);
    }

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "一件事项（任务、批示、督办单）的节奏和反馈")
    ItemFeedback of(@RequestParam Item.Kind itemKind, @RequestParam long itemId) {
        return feedbacks.of(itemKind, itemId);
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一件反馈事项的节奏和反馈")
    ItemFeedback get(@PathVariable long id) {
        return feedbacks.ofRhythm(id);
    }
}
