package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/work-items/{id}/draft")
class DraftController {

    private static final String DOERS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    record DraftRequest(@NotNull(message = "草稿内容不能为空") JsonNode content) {}

    /** @param version 0 while nothing was saved */
    record DraftView(
            @Nullable JsonNode content,
            int version,
            @Nullable Instant savedAt,
            @Nullable String savedBy) {}

    @GetMapping
    @PreAuthorize(DOERS)
    @Operation(summary = "一件待办的草稿")
    DraftView get(@PathVariable long id) {
        return view(drafts.get(id));
    }

    @PutMapping
    @PreAuthorize(DOERS)
    @Operation(summary = "保存一件待办的草稿；他人已先保存时答复 412")
    DraftView save(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @Valid @RequestBody DraftRequest request) {
        return view(drafts.save(id, request.content(), version.number()));
    }

    private DraftView view(@Nullable Draft draft) {
        return draft == null
                ? new DraftView(null, 0, null, null)
                : new DraftView(drafts.read(draft), draft.version(), draft.savedAt(), draft.savedBy());
    }
}
