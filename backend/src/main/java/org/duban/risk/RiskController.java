package org.duban.risk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/risks")
class RiskController {
    private static final String READERS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";
    private static final String WRITERS = "hasAnyRole('OFFICE','HANDLER')";

    private final RiskLists lists;
    private final RiskRegister register;
    private final RiskAlarm alarm;
    private final RiskVerdicts verdicts;

    RiskController(RiskLists lists, RiskRegister register, RiskAlarm alarm, RiskVerdicts verdicts) {
        this.lists = lists;
        this.register = register;
        this.alarm = alarm;
        this.verdicts = verdicts;
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "风险清单；open=true 未作结论的，raised=true 已发生或待研判的")
    Page<RiskRow> list(RiskFilter filter, PageRequest page) {
        return lists.page(filter, page);
    }

    @GetMapping("/matrix")
    @PreAuthorize(READERS)
    @Operation(summary = "按可能性、影响和等级计数，条件与清单相同")
    RiskLists.Matrix matrix(RiskFilter filter) {
        return lists.matrix(filter);
    }

    @GetMapping("/export.xlsx")
    @PreAuthorize(READERS)
    @Operation(summary = "导出风险清单")
    ResponseEntity<byte[]> export(RiskFilter filter) {
        return Download.xlsx("risks.xlsx", lists.export(filter)).answer();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "一条风险及其经过")
    RiskPage get(@PathVariable long id) {
        return lists.get(id);
    }

    @PostMapping
    @PreAuthorize(WRITERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "为一项任务登记风险")
    RiskPage add(@RequestParam long planTaskId, @Valid @RequestBody RiskForm form) {
        return lists.get(register.add(planTaskId, form).id());
    }

    @PutMapping("/{id}")
    @PreAuthorize(WRITERS)
    @Operation(summary = "修改一条风险")
    RiskPage edit(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @Valid @RequestBody RiskForm form) {
        return lists.get(register.edit(id, version.number(), form).id());
    }

    @PostMapping("/{id}/occurrence")
    @PreAuthorize(WRITERS)
    @Operation(summary = "报告风险已发生")
    RiskPage report(@PathVariable long id, @RequestBody RiskAlarm.OccurrenceForm form) {
        return lists.get(alarm.report(id, form).id());
    }

    @PostMapping("/{id}/verdict")
    @PreAuthorize(WRITERS)
    @Operation(summary = "作出结论：未发生、已化解或仍存在")
    RiskPage judge(@PathVariable long id, @RequestBody RiskVerdicts.VerdictForm form) {
        return lists.get(verdicts.judge(id, form).id());
    }
}
