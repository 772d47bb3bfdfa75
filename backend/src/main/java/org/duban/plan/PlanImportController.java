package org.duban.plan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.duban.organisation.Units;
import org.duban.plan.PlanImports.Imported;
import org.duban.plan.PlanImports.Reimported;
import org.duban.plan.document.file.PlanFile;
import org.duban.plan.document.file.UnreadableDocument;
import org.duban.shared.Download;
import org.duban.shared.RuleViolated;
import org.duban.shared.write.MaxBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/plans")
class PlanImportController {

    /** The text of a whole plan, three bytes a character. */
    private static final int PASTED = 32 * 1024 * 1024;

    private final PlanImports imports;
    private final PlanReading reading;
    private final Units units;

    PlanImportController(PlanImports imports, PlanReading reading, Units units) {
        this.imports = imports;
        this.reading = reading;
        this.units = units;
    }

    record Pasted(
            @NotBlank(message = "请粘贴规划全文") String text,
            @Nullable String name) {
        String title() {
            return name == null ? "" : name.strip();
        }
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "导入规划文稿（txt、docx、md），得到草稿")
    ResponseEntity<Imported> importFile(@RequestPart("file") MultipartFile file) {
        return created(orProblem(() -> imports.importNew(PlanFile.read(bytes(file), name(file)))));
    }

    @PostMapping(path = "/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "导入粘贴的规划全文，得到草稿")
    ResponseEntity<Imported> importText(@Valid @RequestBody @MaxBytes(PASTED) Pasted pasted) {
        return created(orProblem(() -> imports.importNew(PlanFile.pasted(pasted.text(), pasted.title()))));
    }

    @PostMapping(
            path = {"/{id}/imports", "/{id}/imports/xlsx"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "重新导入文稿或导出的 xlsx：dryRun=true 只比较，false 才改动草稿")
    Reimported reimportFile(
            @PathVariable long id,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestPart("file") MultipartFile file) {
        byte[] bytes = bytes(file);
        return orProblem(() -> WorkbookTables.isWorkbook(bytes)
                ? imports.reimportWorkbook(id, bytes, dryRun)
                : imports.reimport(id, PlanFile.read(bytes, name(file)), dryRun));
    }

    @PostMapping(path = "/{id}/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "重新导入粘贴的全文：dryRun=true 只比较，false 才改动草稿")
    Reimported reimportText(
            @PathVariable long id,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @Valid @RequestBody @MaxBytes(PASTED) Pasted pasted) {
        return orProblem(() -> imports.reimport(id, PlanFile.pasted(pasted.text(), pasted.title()), dryRun));
    }

    @GetMapping("/{id}/export.xlsx")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "导出规划为 xlsx")
    ResponseEntity<byte[]> export(@PathVariable long id) {
        return Download.xlsx("plan-" + id + ".xlsx", PlanWorkbookWriter.write(reading.content(id), units.directory()))
                .answer();
    }

    private static ResponseEntity<Imported> created(Imported imported) {
        return ResponseEntity.created(URI.create("/api/plans/" + imported.id())).body(imported);
    }

    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytes(MultipartFile file) {
        orProblem(() -> {
            PlanFile.refuseSize(file.getSize());
            return file;
        });
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader's refusals are sentences already; only their HTTP status is ours. */
    private static <T> T orProblem(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableDocument refused) {
            throw RuleViolated.of(kind(refused.type()), refused.type(), refused.sentence());
        }
    }

    private static RuleViolated.Kind kind(String type) {
        return switch (type) {
            case "too-large" -> RuleViolated.Kind.TOO_LARGE;
            case "not-a-document", "not-a-workbook" -> RuleViolated.Kind.UNSUPPORTED;
            default -> RuleViolated.Kind.INVALID;
        };
    }
}
