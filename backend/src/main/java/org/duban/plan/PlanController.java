package org.duban.plan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
            @Nullable LocalDate end) {}

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
        var given = publication == null ? new Publication(null, null, null) : publication;
        publications.publish(id, given.paperNumber(), given.start(), given.end());
        return reading.summary(id);
    }
}
