package org.duban.ruletable;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.duban.ruletable.RuleTableViews.TableItem;
import org.duban.ruletable.RuleTableViews.VersionItem;
import org.duban.ruletable.RuleTableViews.VersionView;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rule-tables")
class RuleTableController {
    private static final String READS =
            "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE','AUDITOR')";
    private static final String TRIES = "hasAnyRole('OFFICE','LEADER')";

    private final RuleTables tables;
    private final RuleDrafts drafts;

    RuleTableController(RuleTables tables, RuleDrafts drafts) {
        this.tables = tables;
        this.drafts = drafts;
    }

    /** @param rows as they are to be, all of them */
    record DraftForm(
            @Nullable List<RuleRow> rows,
            @Nullable String reason,
            @Nullable String paperNumber,
            @Nullable LocalDate effectiveFrom) {

        RuleDrafts.Content content() {
            if (rows == null) {
                throw RuleViolated.invalid("rows", "草案没有内容，请刷新页面后重试");
            }
            return new RuleDrafts.Content(rows, reason, paperNumber, effectiveFrom);
        }
    }

    record SignatureForm(
            @Nullable LocalDate effectiveFrom, @Nullable String paperNumber) {}

    record WithdrawalForm(@Nullable String reason) {}

    record Removed(long id) {}

    @Operation(summary = "规则表清单及其现行版本")
    @PreAuthorize(READS)
    @GetMapping
    Page<TableItem> list() {
        return tables.list();
    }

    @Operation(summary = "一张规则表的各个版本，新的在前")
    @PreAuthorize(READS)
    @GetMapping("/{name}/versions")
    Page<VersionItem> versions(@PathVariable String name, PageRequest page) {
        return tables.versions(name, page);
    }

    @Operation(summary = "规则表的一个版本，编号 0 为系统自带版本")
    @PreAuthorize(READS)
    @GetMapping("/{name}/versions/{id}")
    VersionView version(@PathVariable String name, @PathVariable long id) {
        return tables.version(name, id);
    }

    @Operation(summary = "用今天的数据试算一个版本，只列出变化，不作任何改动")
    @PreAuthorize(TRIES)
    @GetMapping("/{name}/versions/{id}/trial")
    TableTrial.Result trial(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long planId,
            PageRequest page) {
        return tables.trial(name, id, planId, page);
    }

    @Operation(summary = "以现行版本为底稿起草新版本")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/{name}/drafts")
    ResponseEntity<VersionView> begin(@PathVariable String name) {
        long id = drafts.begin(name);
        return ResponseEntity.created(URI.create("/api/rule-tables/" + name + "/versions/" + id))
                .body(tables.version(name, id));
    }

    @Operation(summary = "保存草案")
    @PreAuthorize("hasRole('OFFICE')")
    @PutMapping("/{name}/drafts/{id}")
    VersionView save(
            @PathVariable String name,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody DraftForm form) {
        drafts.save(name, id, version.number(), form.content());
        return tables.version(name, id);
    }

    @Operation(summary = "删除草案")
    @PreAuthorize("hasRole('OFFICE')")
    @DeleteMapping("/{name}/drafts/{id}")
    Removed delete(
            @PathVariable String name, @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        drafts.delete(name, id, version.number());
        return new Removed(id);
    }

    @Operation(summary = "签批草案，自施行之日起生效")
    @PreAuthorize("hasRole('LEADER')")
    @PostMapping("/{name}/drafts/{id}/signature")
    VersionView sign(
            @PathVariable String name,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody SignatureForm form) {
        drafts.sign(name, id, version.number(), form.effectiveFrom(), form.paperNumber());
        return tables.version(name, id);
    }

    @Operation(summary = "撤回已签批、尚未施行的版本，写明理由；版本和文号留存")
    @PreAuthorize("hasRole('LEADER')")
    @PostMapping("/{name}/versions/{id}/withdrawal")
    VersionView withdraw(
            @PathVariable String name,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody WithdrawalForm form) {
        drafts.withdraw(name, id, version.number(), form.reason());
        return tables.version(name, id);
    }
}
