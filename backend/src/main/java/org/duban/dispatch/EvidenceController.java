package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/evidence")
class EvidenceController {
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
            @RequestParam(required = false) @Nullable String certifiedBy) {
        return store.upload(planTaskId, file.getOriginalFilename(), file, certifiedBy);
    }

    /** Never shown by the browser itself: whatever a file holds, it is saved, not run. */
    @Operation(summary = "下载佐证材料")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR')")
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable long id) {
        Evidence evidence = store.get(id);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(evidence.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.contentType()))
                .contentLength(evidence.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new FileSystemResource(store.file(evidence)));
    }
}
