package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/evidence")
class EvidenceController {
    private static final String SAVED = "sandbox; default-src 'none'";

    /**
     * The browser's own PDF viewer does not start under {@code sandbox}; it runs nothing of the file in our pages. What is
     * said of ancestors here outranks {@code X-Frame-Options}.
     */
    private static final String SHOWN =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final EvidenceStore store;

    EvidenceController(EvidenceStore store) {
        this.store = store;
    }

    @Operation(summary = "上传佐证材料")
    @PreAuthorize("hasAnyRole('OFFICE','HEAD','HANDLER')")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Evidence upload(
            @RequestParam MultipartFile file,
            @RequestParam Long planTaskId,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(required = false) @Nullable String certifiedBy,
            @RequestParam(defaultValue = "TEXT") Proves about,
            @RequestParam(required = false) @Nullable Long aboutId) {
        return store.upload(
                planTaskId,
                file.getOriginalFilename(),
                file,
                new EvidenceNote(description, certifiedBy, about, aboutId));
    }

    @Operation(summary = "修改佐证材料的说明和所佐证的内容")
    @PreAuthorize("hasRole('HANDLER')")
    @PutMapping("/{id}")
    Evidence describe(@PathVariable long id, @RequestBody EvidenceNote note) {
        return store.describe(id, note);
    }

    /** Pictures and PDF alone, under the type that their content has, in a frame of this site that may run nothing. */
    @Operation(summary = "在页面内预览佐证材料（图片、PDF）")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR')")
    @GetMapping("/{id}/preview")
    ResponseEntity<Resource> preview(@PathVariable long id) {
        Evidence evidence = store.get(id);
        if (!EvidenceType.isShown(evidence.contentType())) {
            throw RuleViolated.of(RuleViolated.Kind.UNSUPPORTED, "no-preview", "这种文件不能预览，请下载后查看");
        }
        return answer(evidence, ContentDisposition.inline(), SHOWN).body(new FileSystemResource(store.file(evidence)));
    }

    /** Never shown by the browser itself: whatever a file holds, it is saved, not run. */
    @Operation(summary = "下载佐证材料")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR')")
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable long id) {
        Evidence evidence = store.get(id);
        return answer(evidence, ContentDisposition.attachment(), SAVED)
                .body(new FileSystemResource(store.file(evidence)));
    }

    private static ResponseEntity.BodyBuilder answer(
            Evidence evidence, ContentDisposition.Builder disposition, String policy) {
        String named = disposition
                .filename(evidence.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.contentType()))
                .contentLength(evidence.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, named)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
