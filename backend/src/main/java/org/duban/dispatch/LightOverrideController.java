package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plan-tasks/{id}/light-overrides")
class LightOverrideController {
    private final LightOverrides overrides;

    LightOverrideController(LightOverrides overrides) {
        this.overrides = overrides;
    }

    record EndForm(@Nullable String reason) {}

    @Operation(summary = "一项任务的历次人工调灯，新的在前")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping
    Page<LightOverride> list(@PathVariable long id, PageRequest page) {
        return overrides.of(id, page);
    }

    @Operation(summary = "人工调灯：办公室可调严，调宽由领导签批，须有理由和截止日期")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @PostMapping
    ResponseEntity<LightOverride> sign(@PathVariable long id, @RequestBody LightOverrideForm form) {
        LightOverride signed = overrides.sign(id, form);
        return ResponseEntity.created(URI.create("/api/plan-tasks/" + id + "/light-overrides"))
                .body(signed);
    }

    @Operation(summary = "撤销人工调灯")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @PostMapping("/{overrideId}/end")
    LightOverride end(@PathVariable long id, @PathVariable long overrideId, @RequestBody EndForm form) {
        return overrides.end(id, overrideId, form.reason());
    }
}
