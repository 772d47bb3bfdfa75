package org.duban.indicator;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.math.BigDecimal;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.duban.shared.table.XlsxPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/indicator-statements")
class StatementController {
    private final StatementViews views;
    private final CountyStatements counties;
    private final ValueWorkbook workbook;

    StatementController(StatementViews views, CountyStatements counties, ValueWorkbook workbook) {
        this.views = views;
        this.counties = counties;
        this.workbook = workbook;
    }

    record CountyBody(@Nullable BigDecimal amount) {}

    @GetMapping
    @PreAuthorize(IndicatorController.READERS)
    @Operation(summary = "在办的指标数值填报；counties=true 列出可由县（市、区）填报的")
    Page<StatementView.Item> list(StatementViews.Query query, PageRequest page) {
        return views.page(query, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(IndicatorController.READERS)
    @Operation(summary = "一项指标数值填报")
    StatementView get(@PathVariable long id) {
        return views.get(id);
    }

    @PutMapping("/{id}/counties/{countyId}")
    @PreAuthorize("hasRole('COUNTY_OFFICE')")
    @Operation(summary = "县（市、区）填报本地数值，供责任单位汇总")
    StatementView stateCounty(
            @PathVariable long id,
            @PathVariable long countyId,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody CountyBody body) {
        counties.state(id, countyId, body.amount(), version.number());
        return views.get(id);
    }

    @GetMapping("/workbook.xlsx")
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(summary = "下载本单位待填报指标数值表（xlsx），供离线填写")
    ResponseEntity<byte[]> workbook() {
        return Download.xlsx("指标数值填报表.xlsx", workbook.write()).answer();
    }

    @PostMapping(path = "/workbook-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(summary = "导入填好的指标数值表，存为各项填报的草稿；dryRun=true 只看差异不保存")
    ValueWorkbook.Diff read(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (file.getSize() > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return workbook.read(file.getBytes(), dryRun);
    }
}
