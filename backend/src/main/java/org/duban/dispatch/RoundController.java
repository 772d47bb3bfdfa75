package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.table.XlsxPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/progress-rounds")
class RoundController {
    private static final String READERS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR')";

    private final Rounds rounds;
    private final RoundWorkbook workbook;

    RoundController(Rounds rounds, RoundWorkbook workbook) {
        this.rounds = rounds;
        this.workbook = workbook;
    }

    @Operation(summary = "各轮进展报送及其进度")
    @PreAuthorize(READERS)
    @GetMapping
    Page<RoundItem> list(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return rounds.list(planId, asOf, page);
    }

    @Operation(summary = "一轮进展报送的进度")
    @PreAuthorize(READERS)
    @GetMapping("/{id}")
    RoundItem get(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return rounds.get(id, asOf);
    }

    @Operation(summary = "一轮进展报送中各任务的情况；missing=true 只看尚未报出的")
    @PreAuthorize(READERS)
    @GetMapping("/{id}/tasks")
    Page<Rounds.Task> tasks(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return rounds.tasks(id, missing, asOf, page);
    }

    @Operation(summary = "下载本单位本轮填报表（xlsx），供离线填写")
    @PreAuthorize("hasRole('HANDLER')")
    @GetMapping("/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id) {
        RoundItem round = rounds.get(id);
        return Download.xlsx("进展填报表-" + round.label() + ".xlsx", workbook.write(round))
                .answer();
    }

    @Operation(summary = "导入填好的填报表，存为各任务的草稿；dryRun=true 只看差异不保存")
    @PreAuthorize("hasRole('HANDLER')")
    @PostMapping(path = "/{id}/workbook-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    WorkbookDiff read(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (file.getSize() > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return workbook.read(rounds.get(id), file.getBytes(), dryRun);
    }
}
