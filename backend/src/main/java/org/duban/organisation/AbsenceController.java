package org.duban.organisation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{personId}/deputies")
class AbsenceController {
    private static final String MAY_SEE_PEOPLE =
            "hasAnyRole('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE')";
    private static final String MAY_ARRANGE =
            "hasAnyRole('SYSTEM_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE')";

    private final Absences absences;
    private final People people;
    private final Viewer viewer;

    AbsenceController(Absences absences, People people, Viewer viewer) {
        this.absences = absences;
        this.people = people;
        this.viewer = viewer;
    }

    record AbsenceView(
            long id,
            long personId,
            long deputyId,
            String deputy,
            LocalDate validFrom,
            LocalDate validTo,
            String reason) {

        static AbsenceView of(Absence absence, String deputy) {
            return new AbsenceView(
                    absence.id(),
                    absence.personId(),
                    absence.deputyId(),
                    deputy,
                    absence.validFrom(),
                    absence.validTo(),
                    absence.reason());
        }
    }

    @Operation(summary = "某人离岗期间的代办安排")
    @PreAuthorize(MAY_SEE_PEOPLE)
    @GetMapping
    Page<AbsenceView> list(@PathVariable long personId) {
        people.visible(personId, viewer.view());
        return Page.whole(absences.of(personId).stream().map(this::view).toList());
    }

    record AbsenceForm(
            @NotNull(message = "请选择代办人") Long deputyId,
            @NotNull(message = "请填写起始日期") LocalDate validFrom,
            @NotNull(message = "请填写截止日期") LocalDate validTo,

            @NotBlank(message = "请填写事由") @Size(max = 200, message = "事由不超过 200 字")
            String reason) {}

    @Operation(summary = "安排代办：本人、本单位负责人或系统管理员")
    @PreAuthorize(MAY_ARRANGE)
    @PostMapping
    ResponseEntity<AbsenceView> add(@PathVariable long personId, @Valid @RequestBody AbsenceForm form) {
        Absence absence = absences.arrange(people.visible(personId, viewer.view()), form, viewer.view());
        return ResponseEntity.created(URI.create("/api/people/" + personId + "/deputies/" + absence.id()))
                .body(view(absence));
    }

    @Operation(summary = "提前结束代办")
    @PreAuthorize(MAY_ARRANGE)
    @DeleteMapping("/{id}")
    AbsenceView end(@PathVariable long personId, @PathVariable long id) {
        return view(absences.end(people.visible(personId, viewer.view()), id, viewer.view()));
    }

    private AbsenceView view(Absence absence) {
        return AbsenceView.of(
                absence, people.find(absence.deputyId()).map(Person::name).orElse(""));
    }
}
