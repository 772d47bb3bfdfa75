package org.duban.organisation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/unit-groups")
class UnitGroupController {
    private final Units units;
    private final UnitGroups groups;
    private final Registry registry;
    private final Clock clock;

    UnitGroupController(Units units, UnitGroups groups, Registry registry, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.registry = registry;
        this.clock = clock;
    }

    /** @param members who belongs to it today, those of its kind included */
    record GroupView(
            long id,
            String code,
            String name,
            List<String> phrases,
            @Nullable UnitKind memberKind,
            List<Long> memberIds,
            List<Member> members,
            int version) {

        record Member(long id, String name) {}
    }

    @Operation(summary = "单位组列表")
    @PreAuthorize("isAuthenticated()")
    @GetMapping
    Page<GroupView> list() {
        UnitDirectory directory = units.directory();
        return Page.whole(
                groups.all().stream().map(group -> view(group, directory)).toList());
    }

    @Operation(summary = "单位组详情")
    @PreAuthorize("isAuthenticated()")
    @GetMapping("/{id}")
    GroupView one(@PathVariable long id) {
        return view(existing(id), units.directory());
    }

    record GroupForm(
            @NotNull(message = "请填写代码") String code,
            @NotNull(message = "请填写名称") String name,
            @Nullable List<@NotNull(message = "规划用语不能为空") String> phrases,
            @Nullable UnitKind memberKind,
            @Nullable List<@NotNull(message = "成员不能为空") Long> memberIds) {

        GroupDraft draft() {
            return new GroupDraft(
                    code.strip(),
                    name.strip(),
                    phrases == null
                            ? List.of()
                            : phrases.stream().map(String::strip).distinct().toList(),
                    memberKind,
                    memberIds == null ? List.of() : memberIds);
        }
    }

    @Operation(summary = "新增单位组")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping
    ResponseEntity<GroupView> add(@Valid @RequestBody GroupForm form) {
        refuseViolations(form.draft(), GroupRules.NEW);
        long id = registry.add(form.draft());
        return ResponseEntity.created(URI.create("/api/unit-groups/" + id)).body(one(id));
    }

    @Operation(summary = "修改单位组")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PutMapping("/{id}")
    GroupView change(
            @PathVariable long id, @RequestHeader("If-Match") Version version, @Valid @RequestBody GroupForm form) {
        existing(id);
        refuseViolations(form.draft(), id);
        registry.change(id, form.draft(), version.number());
        return one(id);
    }

    private void refuseViolations(GroupDraft draft, long id) {
        var violations = new GroupRules(units.directory(), groups.all()).violations(draft, id);
        if (!violations.isEmpty()) {
            throw RuleViolated.invalid(violations);
        }
    }

    private UnitGroup existing(long id) {
        return groups.all().stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("单位组"));
    }

    private GroupView view(UnitGroup group, UnitDirectory directory) {
        List<GroupView.Member> members = directory.members(group, LocalDate.now(clock)).stream()
                .map(unit -> new GroupView.Member(unit.id(), unit.name()))
                .toList();
        return new GroupView(
                group.id(),
                group.code(),
                group.name(),
                group.phrases(),
                group.memberKind(),
                group.memberIds(),
                members,
                group.version());
    }
}
