package org.duban.organisation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.duban.organisation.PersonDraft.PostDraft;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PersonController {
    private final People people;
    private final Units units;
    private final Registry registry;
    private final Viewer viewer;

    PersonController(People people, Units units, Registry registry, Viewer viewer) {
        this.people = people;
        this.units = units;
        this.registry = registry;
        this.viewer = viewer;
    }

    record PersonView(long id, String name, List<PostView> posts, int version) {

        static PersonView of(Person person, UnitDirectory directory) {
            return new PersonView(
                    person.id(),
                    person.name(),
                    person.posts().stream()
                            .map(post -> PostView.of(post, directory))
                            .toList(),
                    person.version());
        }
    }

    record PostView(
            long unitId,
            String unit,
            PostKind kind,
            String kindLabel,
            @Nullable String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static PostView of(Post post, UnitDirectory directory) {
            return new PostView(
                    post.unitId(),
                    directory.get(post.unitId()).name(),
                    post.kind(),
                    post.kind().label(),
                    post.title(),
                    post.validFrom(),
                    post.validTo());
        }
    }

    @Operation(summary = "人员列表（单位只见本单位人员）")
    @PreAuthorize(
            "hasAnyRole('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE')")
    @GetMapping
    Page<PersonView> list(
            @RequestParam @Nullable Long unitId,
            @RequestParam @Nullable PostKind kind,
            @RequestParam @Nullable String q,
            PageRequest page) {
        UnitDirectory directory = units.directory();
        return people.page(unitId, kind, q, viewer.view(), page).map(person -> PersonView.of(person, directory));
    }

    @Operation(summary = "人员详情")
    @PreAuthorize(
            "hasAnyRole('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE')")
    @GetMapping("/{id}")
    PersonView one(@PathVariable long id) {
        return PersonView.of(people.visible(id, viewer.view()), units.directory());
    }

    record PersonForm(
            @NotNull(message = "请填写姓名") String name,
            @Nullable List<@Valid @NotNull(message = "岗位不能为空") PostForm> posts) {

        PersonDraft draft() {
            return new PersonDraft(
                    name.strip(),
                    posts == null
                            ? List.of()
                            : posts.stream().map(PostForm::draft).toList());
        }
    }

    record PostForm(
            @NotNull(message = "请选择单位") Long unitId,
            @NotNull(message = "请选择岗位") PostKind kind,
            @Nullable String title,
            @NotNull(message = "请填写任职日期") LocalDate validFrom,
            @Nullable LocalDate validTo) {

        PostDraft draft() {
            return new PostDraft(
                    unitId, kind, title == null || title.isBlank() ? null : title.strip(), validFrom, validTo);
        }
    }

    @Operation(summary = "新增人员")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping
    ResponseEntity<PersonView> add(@Valid @RequestBody PersonForm form) {
        refuseViolations(form.draft());
        long id = registry.add(form.draft());
        return ResponseEntity.created(URI.create("/api/people/" + id)).body(one(id));
    }

    @Operation(summary = "修改人员及其岗位")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PutMapping("/{id}")
    PersonView change(
            @PathVariable long id, @RequestHeader("If-Match") Version version, @Valid @RequestBody PersonForm form) {
        people.visible(id, viewer.view());
        refuseViolations(form.draft());
        registry.change(id, form.draft(), version.number());
        return one(id);
    }

    private void refuseViolations(PersonDraft draft) {
        var violations = new PersonRules(units.directory()).violations(draft);
        if (!violations.isEmpty()) {
            throw RuleViolated.invalid(violations);
        }
    }
}
