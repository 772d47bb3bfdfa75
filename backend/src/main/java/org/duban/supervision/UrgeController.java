package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/urges")
class UrgeController {

    private static final String TAKES_PART = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final Urges urges;

    UrgeController(Urges urges) {
        this.urges = urges;
    }

    /**
     * What is urged.
     *
     * @param workItemIds up to 100 open duties; all are urged or none
     * @param repeatReason why all the same, where something is known already
     */
    record UrgeBody(
            @Nullable List<Long> workItemIds,
            @Nullable String reason,
            @Nullable String repeatReason) {

        Set<Long> duties() {
            return workItemIds == null ? Set.of() : new LinkedHashSet<>(workItemIds);
        }
    }

    record ReplyBody(@Nullable String reply) {}

    record Receipt(List<Long> ids) {}

    /** What the list may be narrowed to. */
    record Query(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long workItemId,
            @Nullable Long unitId,
            UrgeFilter.@Nullable State state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(TAKES_PART)
    @Operation(summary = "催办", description = "残工委办公室、领导可催办任何在办事项；牵头单位可催办其任务的参与单位。")
    Receipt urge(@RequestBody UrgeBody body) {
        return new Receipt(urges.urge(body.duties(), body.reason(), body.repeatReason()));
    }

    @PostMapping("/{id}/receipt")
    @PreAuthorize(TAKES_PART)
    @Operation(summary = "签收催办")
    UrgeRow receive(@PathVariable long id) {
        urges.receive(id);
        return urges.find(id);
    }

    @PostMapping("/{id}/reply")
    @PreAuthorize(TAKES_PART)
    @Operation(summary = "回复催办")
    UrgeRow reply(@PathVariable long id, @RequestBody ReplyBody body) {
        urges.reply(id, body.reply());
        return urges.find(id);
    }

    @GetMapping
    @PreAuthorize(TAKES_PART)
    @Operation(summary = "催办清单")
    Page<UrgeRow> list(Query query, PageRequest page) {
        return urges.list(query, page);
    }
}
