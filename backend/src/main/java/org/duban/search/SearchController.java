package org.duban.search;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search")
class SearchController {
    private final Search search;
    private final SearchIndex index;

    SearchController(Search search, SearchIndex index) {
        this.search = search;
        this.index = index;
    }

    @Operation(summary = "检索任务、方案、进展、申请、佐证材料和办理经过；多个词以空格分开，须全部出现")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping
    Page<Search.Hit> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Long planId,
            PageRequest page) {
        return search.find(q, kind, planId, page);
    }

    @Operation(summary = "逐项核对检索内容与业务记录，并改正不一致之处")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping("/rebuild")
    SearchIndex.Tally rebuild() {
        return index.rebuild();
    }
}
