package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/instructions")
class InstructionController {

    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final Instructions instructions;
    private final InstructionViews views;

    InstructionController(Instructions instructions, InstructionViews views) {
        this.instructions = instructions;
        this.views = views;
    }

    record RevocationBody(@Nullable String reason) {}

    /**
     * What the list may be narrowed to.
     *
     * @param asOf as they stood at the end of that day; now when it is not over
     */
    record Query(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable InstructionState state,
            @Nullable Boolean open,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf) {}

    @PostMapping
    @PreAuthorize("hasRole('LEADER')")
    @Operation(summary = "作出批示，承办单位即有一件限期办理的待办")
    ResponseEntity<InstructionView> give(@RequestBody InstructionForm form) {
        long id = instructions.give(form);
        return ResponseEntity.created(URI.create("/api/instructions/" + id)).body(views.get(id));
    }

    @PostMapping("/{id}/revocation")
    @PreAuthorize("hasRole('LEADER')")
    @Operation(summary = "撤销尚未办结的批示")
    InstructionView revoke(@PathVariable long id, @RequestBody RevocationBody body) {
        views.get(id);
        instructions.revoke(id, body.reason());
        return views.get(id);
    }

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "批示清单")
    Page<InstructionRow> list(Query query, PageRequest page) {
        return views.list(query, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一件批示及其办理经过")
    InstructionView get(@PathVariable long id) {
        return views.get(id);
    }
}
