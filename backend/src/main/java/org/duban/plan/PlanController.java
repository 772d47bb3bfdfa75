package org.duban.plan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/plans")
class PlanController {
    private final PlanReading reading;
    private final Publications publications;

    PlanController(PlanReading reading, Publications publications) {
        this.reading = reading;
        this.publications = publications;
    }

    /** Period and paper number, where the text does not state them or states them otherwise. */
    record Publication(
            @Size(max = 100, message = "不超过100字") @Nullable String paperNumber,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable ReportingRhythm rhythm) {}

    record RhythmChange(
            @NotNull(message = "请选择填报周期") ReportingRhythm rhythm,

            @NotBlank(message = "请写明调整原因") @Size(max = 2000, message = "不超过2000字")
            String reason) {}

    record Text(String fileName, String text, String hash, Instant importedAt, String importedBy) {}

    @GetMapping
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划列表")
    Page<PlanSummary> list(@RequestParam(required = false) @Nullable PlanState state, PageRequest page) {
        return reading.list(state, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划概况")
    PlanSummary one(@PathVariable long id) {
        return reading.summary(id);
    }

    @GetMapping("/{id}/text")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划原文")
    Text text(@PathVariable long id) {
        PlanSource source = reading.text(id);
        return new Text(source.fileName(), source.text(), source.hash(), source.importedAt(), source.importedBy());
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "发布规划，随即下达重点任务")
    PlanSummary publish(
            @PathVariable long id, @Valid @RequestBody(required = false) @Nullable Publication publication) {
        var given = publication == null ? new Publication(null, null, null, null) : publication;
        publications.publish(id, given.paperNumber(), given.start(), given.end(), given.rhythm());
        return reading.summary(id);
    }

    @PutMapping("/{id}/rhythm")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "调整今后的进展填报周期")
    PlanSummary changeRhythm(
            @PathVariable long id,
            @RequestHeader("If-Match") Version version,
            @Valid @RequestBody RhythmChange change) {
        publications.changeRhythm(id, change.rhythm(), change.reason(), version.number());
        return reading.summary(id);
    }
}
