package org.duban.paper;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/paper-codes")
class PaperCodeController {

    private static final String SETS = "hasAnyRole('OFFICE','SYSTEM_ADMIN')";

    private final PaperCodes codes;

    PaperCodeController(PaperCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    @PreAuthorize(SETS)
    @Operation(summary = "各文种的机关代字；给 planId 的，为该规划所用")
    PaperCodes.View get(@RequestParam(required = false) @Nullable Long planId) {
        return codes.view(planId);
    }

    @GetMapping("/changes")
    @PreAuthorize(SETS)
    @Operation(summary = "机关代字的修改记录，新的在前")
    Page<PaperCodes.ChangeView> changes(@RequestParam(required = false) @Nullable Long planId, PageRequest page) {
        return codes.changes(planId, page);
    }

    @PutMapping("/{kind}")
    @PreAuthorize(SETS)
    @Operation(
            summary = "修改一个文种的机关代字",
            description = "只影响以后签发的公文，已编的文号不变；新代字按年度从其已有的最大序号接着编。给 planId 的只用于该规划，code 留空即恢复通用代字。")
    PaperCodes.View change(
            @PathVariable PaperKind kind,
            @RequestParam(required = false) @Nullable Long planId,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody PaperCodes.Form form) {
        return codes.change(kind, planId, version, form);
    }
}
