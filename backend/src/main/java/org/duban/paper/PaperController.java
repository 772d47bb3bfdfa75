package org.duban.paper;

import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/papers")
class PaperController {

    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final PaperDesk desk;

    PaperController(PaperDesk desk) {
        this.desk = desk;
    }

    record VoidingBody(@Nullable String reason) {}

    /**
     * What the register may be narrowed to.
     *
     * @param number part of the number or of the title
     */
    record Query(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable PaperKind kind,
            @Nullable PaperState state,
            @Nullable Integer year,
            @Nullable String number,
            @Nullable Long unitId) {}

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "公文登记簿：拟稿、已签发和已作废的公文")
    Page<PaperLine> list(Query query, PageRequest page) {
        return desk.list(query, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一件公文的全文")
    PaperView get(@PathVariable long id) {
        return desk.view(id);
    }

    @GetMapping("/{id}/docx")
    @PreAuthorize(SEES)
    @Operation(summary = "下载公文（docx，按 GB/T 9704-2012 排版）")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        return desk.docx(id).answer();
    }

    @GetMapping("/{id}/annexes")
    @PreAuthorize(SEES)
    @Operation(summary = "下载公文附件中的表格（xlsx）")
    ResponseEntity<byte[]> annexes(@PathVariable long id) {
        return desk.annexes(id).answer();
    }

    @PostMapping("/{id}/voiding")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "作废已签发的公文，文号保留")
    PaperView voidPaper(@PathVariable long id, @RequestBody VoidingBody body) {
        desk.voidPaper(id, body.reason());
        return desk.view(id);
    }
}
