package org.duban.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log is for the audit administrator alone: the other two of the three administrators are among those it watches. */
@RestController
@RequestMapping("/api/audit-entries")
class AuditController {

    private static final Map<String, String> SORTABLE = Map.of("at", "at", "username", "username");

    private final AuditMapper mapper;
    private final AuditLog auditLog;

    AuditController(AuditMapper mapper, AuditLog auditLog) {
        this.mapper = mapper;
        this.auditLog = auditLog;
    }

    @GetMapping
    @PreAuthorize("hasRole('AUDITOR')")
    @Operation(summary = "审计记录，新的在前")
    Page<AuditEntry> list(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        AuditFilter filter = AuditFilter.of(username, path, outcome, from, to);
        String orderBy = page.orderBy(SORTABLE, "id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    @GetMapping("/verification")
    @PreAuthorize("hasRole('AUDITOR')")
    @Operation(summary = "核验审计记录是否完整、未被改动")
    Verification verify() {
        return auditLog.verify();
    }
}
