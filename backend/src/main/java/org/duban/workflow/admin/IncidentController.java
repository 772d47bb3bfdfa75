package org.duban.workflow.admin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.workflow.admin.ProcessViews.IncidentView;
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
@RequestMapping("/api/incidents")
class IncidentController {

    private static final String ADMINISTERS = "hasRole('SYSTEM_ADMIN')";

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    record Stack(String text) {}

    /** @param retried how many jobs are tried again */
    record RetryReceipt(int retried) {}

    record KindRequest(
            @NotBlank(message = "请指明流程") String process,
            @NotBlank(message = "请指明环节") String element) {}

    @GetMapping
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "故障：多次失败、停在原处的后台步骤，新的在前")
    Page<IncidentView> list(@RequestParam(required = false) @Nullable String process, PageRequest page) {
        return incidents.list(process, page);
    }

    @GetMapping("/{id}/stack")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "故障的错误堆栈")
    Stack stack(@PathVariable String id) {
        return new Stack(incidents.stack(id));
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "重试一个故障")
    RetryReceipt retry(@PathVariable String id) {
        incidents.retry(id);
        return new RetryReceipt(1);
    }

    @PostMapping("/retries")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "重试同一流程同一环节的全部故障")
    RetryReceipt retryAll(@Valid @RequestBody KindRequest kind) {
        return new RetryReceipt(incidents.retryAll(kind.process(), kind.element()));
    }
}
