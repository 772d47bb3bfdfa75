package org.duban.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.duban.shared.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assessment-rounds/{roundId}/report")
class EvaluationReportController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','EVALUATOR')";

    private final EvaluationReports reports;
    private final ReportSignings signings;
    private final ReportViews views;

    EvaluationReportController(EvaluationReports reports, ReportSignings signings, ReportViews views) {
        this.reports = reports;
        this.signings = signings;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "一轮评估的报告，评估专家只见已签发的")
    ReportPage get(@PathVariable long roundId) {
        return views.page(roundId);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "由评估快照和评审结果起草报告")
    ResponseEntity<ReportPage> begin(@PathVariable long roundId) {
        reports.begin(roundId);
        return ResponseEntity.created(URI.create("/api/assessment-rounds/" + roundId + "/report"))
                .body(views.page(roundId));
    }

    @PutMapping("/head")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "修改报告的标题、主送机关和是否抄送各单位")
    ReportPage head(
            @PathVariable long roundId,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody ReportForms.Head form) {
        reports.head(roundId, version.number(), form);
        return views.page(roundId);
    }

    @PutMapping("/chapters/{chapter}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "保存一章的补充内容，事实和数字不能改动")
    ReportPage words(
            @PathVariable long roundId,
            @PathVariable Chapter chapter,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody ReportForms.Words form) {
        reports.words(roundId, chapter, version.number(), form.words());
        return views.page(roundId);
    }

    @PostMapping("/basis")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "更新报告所取的评审结果，评估快照不变")
    ReportPage retake(@PathVariable long roundId, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        reports.retake(roundId, version.number());
        return views.page(roundId);
    }

    @PostMapping("/submission")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "报告送残工委领导签发")
    ReportPage submit(@PathVariable long roundId, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        signings.submit(roundId, version.number());
        return views.page(roundId);
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "取回尚未签发的报告修改")
    ReportPage takeBack(@PathVariable long roundId, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        signings.takeBack(roundId, version.number());
        return views.page(roundId);
    }

    @GetMapping("/docx")
    @PreAuthorize(SEES)
    @Operation(summary = "下载报告（docx，按 GB/T 9704-2012 排版，图带数据）")
    ResponseEntity<byte[]> docx(@PathVariable long roundId) {
        return views.docx(roundId).answer();
    }

    @GetMapping("/result-sheet")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "下载供政府绩效考核用的结果表（xlsx）")
    ResponseEntity<byte[]> resultSheet(@PathVariable long roundId) {
        return views.resultSheet(roundId).answer();
    }
}
