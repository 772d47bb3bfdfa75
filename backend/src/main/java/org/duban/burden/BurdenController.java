package org.duban.burden;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/burden")
class BurdenController {
    static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";
    private static final int MOST_EXPORTED = 10_000;

    private final Burden burden;
    private final Caps caps;
    private final Repeats repeats;

    BurdenController(Burden burden, Caps caps, Repeats repeats) {
        this.burden = burden;
        this.caps = caps;
        this.repeats = repeats;
    }

    record CapForm(@Nullable Integer perMonth) {}

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "减负台账：一个月内向各单位提出的要求")
    BurdenView of(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long unitId) {
        return burden.of(month, unitId);
    }

    @GetMapping("/trend")
    @PreAuthorize(SEES)
    @Operation(summary = "截至某月的十二个月各提出多少要求")
    List<BurdenView.MonthSum> trend(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long unitId) {
        return burden.trend(month, unitId);
    }

    @GetMapping("/requests")
    @PreAuthorize(SEES)
    @Operation(summary = "台账中一个数字所含的各件要求")
    Page<RequestView> requests(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable RequestKind kind,
            PageRequest page) {
        return burden.requests(month, unitId, kind, page);
    }

    @GetMapping("/export.xlsx")
    @PreAuthorize(SEES)
    @Operation(summary = "导出一个月的减负台账（xlsx）")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long unitId) {
        BurdenView view = burden.of(month, unitId);
        return Download.xlsx(
                        "减负台账-" + view.month() + ".xlsx",
                        BurdenWorkbook.of(view, burden.first(MOST_EXPORTED, month, unitId)))
                .answer();
    }

    @GetMapping("/cap")
    @PreAuthorize(SEES)
    @Operation(summary = "每月对一个单位提出要求的上限")
    RequestCap cap() {
        return caps.cap();
    }

    @PutMapping("/cap")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "设定每月上限；超过只提醒，不阻止")
    RequestCap changeCap(@RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody CapForm form) {
        return caps.change(form.perMonth(), version.number());
    }

    @GetMapping("/checks")
    @PreAuthorize(SEES)
    @Operation(
            summary = "提出要求之前看看哪些已经知道",
            description = "kind=URGE 给 workItemIds；INSTRUCTION 给 planTaskId、unitId；ROUND 给 planId，可加 planTaskIds。")
    List<Known> check(AskForm form) {
        return repeats.known(form.ask());
    }

    @GetMapping("/repeats")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "已经知道仍提出的要求及其理由")
    Page<Repeat> repeats(PageRequest page) {
        return repeats.list(page);
    }
}
