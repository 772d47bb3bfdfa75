package org.duban.organisation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/units")
class UnitController {
    private static final int SUGGESTIONS = 5;

    private final Units units;
    private final Registry registry;
    private final Replacements replacements;
    private final Clock clock;

    UnitController(Units units, Registry registry, Replacements replacements, Clock clock) {
        this.units = units;
        this.registry = registry;
        this.replacements = replacements;
        this.clock = clock;
    }

    @Operation(summary = "单位列表")
    @PreAuthorize("isAuthenticated()")
    @GetMapping
    Page<UnitView> list(
            @RequestParam @Nullable UnitKind kind,
            @RequestParam @Nullable Long parentId,
            @RequestParam(defaultValue = "false") boolean valid,
            @RequestParam @Nullable String q,
            PageRequest page) {
        LocalDate validOn = valid ? LocalDate.now(clock) : null;
        UnitDirectory directory = units.directory();
        return units.page(new UnitFilter(kind, parentId, validOn, LikePattern.containing(q)), page)
                .map(unit -> UnitView.of(unit, directory));
    }

    @Operation(summary = "单位详情")
    @PreAuthorize("isAuthenticated()")
    @GetMapping("/{id}")
    UnitView one(@PathVariable long id) {
        UnitDirectory directory = units.directory();
        return UnitView.of(existing(id, directory), directory);
    }

    /** @param nearest the most similar names, when the name itself is not known */
    record Lookup(@Nullable UnitView unit, List<UnitView> members, List<UnitView> nearest) {}

    @Operation(summary = "按文件中的写法查找单位或单位组")
    @PreAuthorize("isAuthenticated()")
    @GetMapping("/lookup")
    Lookup lookup(@RequestParam @NotBlank(message = "请输入单位名称") @Size(max = 200, message = "不超过 200 字") String name) {
        UnitDirectory directory = units.directory();
        UnitView found =
                directory.find(name).map(unit -> UnitView.of(unit, directory)).orElse(null);
        List<Unit> members = directory.expand(name);
        List<Unit> nearest = found == null && members.isEmpty() ? directory.nearest(name, SUGGESTIONS) : List.of();
        return new Lookup(found, views(members, directory), views(nearest, directory));
    }

    record UnitForm(
            @NotNull(message = "请填写代码") String code,
            @NotNull(message = "请填写简称") String name,
            @NotNull(message = "请填写全称") String fullName,
            @Nullable List<@NotNull(message = "别名不能为空") String> aliases,
            @NotNull(message = "请选择类别") UnitKind kind,
            @Nullable Long parentId,
            @Nullable Long hostUnitId,
            @NotNull(message = "请填写有效期起") LocalDate validFrom,
            @Nullable LocalDate validTo) {

        UnitDraft draft() {
            return new UnitDraft(
                    code.strip(),
                    name.strip(),
                    fullName.strip(),
                    aliases == null
                            ? List.of()
                            : aliases.stream().map(String::strip).distinct().toList(),
                    kind,
                    parentId,
                    hostUnitId,
                    validFrom,
                    validTo);
        }
    }

    @Operation(summary = "新增单位")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping
    ResponseEntity<UnitView> add(@Valid @RequestBody UnitForm form) {
        refuseViolations(form.draft(), UnitRules.NEW);
        long id = registry.add(form.draft());
        return ResponseEntity.created(URI.create("/api/units/" + id)).body(one(id));
    }

    @Operation(summary = "修改单位")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PutMapping("/{id}")
    UnitView change(
            @PathVariable long id, @RequestHeader("If-Match") Version version, @Valid @RequestBody UnitForm form) {
        Unit unit = existing(id, units.directory());
        if (unit.successorId() != null && !Objects.equals(unit.validTo(), form.validTo())) {
            throw RuleViolated.invalid("validTo", "该单位已登记承接单位，有效期止由机构改革登记决定");
        }
        refuseViolations(form.draft(), id);
        registry.change(id, form.draft(), version.number());
        return one(id);
    }

    /** @param on the first day on which the successor has the duties */
    record ReplacementForm(
            @NotNull(message = "请选择承接单位") Long successorId,
            @NotNull(message = "请填写职责转移日期") LocalDate on,

            @Nullable @Size(max = 100, message = "文号不超过 100 字")
            String paperNumber) {}

    @Operation(summary = "登记机构改革：职责自某日起由另一单位承接")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping("/{id}/replacement")
    UnitView replace(
            @PathVariable long id,
            @RequestHeader("If-Match") Version version,
            @Valid @RequestBody ReplacementForm form) {
        replacements.record(existing(id, units.directory()), form, version);
        return one(id);
    }

    @Operation(summary = "撤回尚未生效的机构改革登记")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @DeleteMapping("/{id}/replacement")
    UnitView withdrawReplacement(@PathVariable long id, @RequestHeader("If-Match") Version version) {
        replacements.withdraw(existing(id, units.directory()), version);
        return one(id);
    }

    private void refuseViolations(UnitDraft draft, long id) {
        var violations = new UnitRules(units.directory()).violations(draft, id);
        if (!violations.isEmpty()) {
            throw RuleViolated.invalid(violations);
        }
    }

    private static Unit existing(long id, UnitDirectory directory) {
        return directory.optional(id).orElseThrow(() -> RuleViolated.notFound("单位"));
    }

    private static List<UnitView> views(List<Unit> units, UnitDirectory directory) {
        return units.stream().map(unit -> UnitView.of(unit, directory)).toList();
    }
}
