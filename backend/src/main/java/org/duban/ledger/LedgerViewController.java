package org.duban.ledger;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.duban.shared.Page;
import org.duban.shared.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger/views")
class LedgerViewController {
    private final LedgerViews views;

    LedgerViewController(LedgerViews views) {
        this.views = views;
    }

    /** @param shared with everybody; the office alone may */
    record ViewForm(
            @NotBlank(message = "请填写视图名称") @Size(max = 100, message = "视图名称不超过 100 字")
            String name,

            boolean shared,
            @NotNull(message = "视图没有内容，请刷新页面后重试") Look look) {}

    @Operation(summary = "自己的视图和办公室共享的视图")
    @PreAuthorize(LedgerController.SEES)
    @GetMapping
    Page<LedgerViews.Kept> list() {
        return Page.whole(views.visible());
    }

    @Operation(summary = "保存视图")
    @PreAuthorize(LedgerController.SEES)
    @PostMapping
    ResponseEntity<LedgerViews.Kept> add(@Valid @RequestBody ViewForm form) {
        LedgerViews.Kept kept = views.add(form.name(), form.shared(), form.look());
        return ResponseEntity.created(URI.create("/api/ledger/views/" + kept.id()))
                .body(kept);
    }

    @Operation(summary = "修改视图")
    @PreAuthorize(LedgerController.SEES)
    @PutMapping("/{id}")
    LedgerViews.Kept change(
            @PathVariable long id, @RequestHeader("If-Match") Version version, @Valid @RequestBody ViewForm form) {
        return views.change(id, version.number(), form.name(), form.shared(), form.look());
    }

    @Operation(summary = "删除视图")
    @PreAuthorize(LedgerController.SEES)
    @DeleteMapping("/{id}")
    LedgerViews.Kept drop(@PathVariable long id, @RequestHeader("If-Match") Version version) {
        return views.drop(id, version.number());
    }
}
