package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsistencyController {

    private final Consistency consistency;

    ConsistencyController(Consistency consistency) {
        this.consistency = consistency;
    }

    @GetMapping("/api/consistency")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @Operation(summary = "一致性核对：业务记录与流程引擎逐项比对")
    Consistency.Report report() {
        return consistency.report();
    }
}
