package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.YearMonth;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/supervision/latenesses")
class LatenessController {
    private final Latenesses latenesses;

    LatenessController(Latenesses latenesses) {
        this.latenesses = latenesses;
    }

    /**
     * What the list may be narrowed to.
     *
     * @param from the first month in which a duty lapsed, {@code to} the last
     * @param asOf as things stood at the end of that day
     */
    record Query(
            @Nullable Long planId,
            @Nullable Long unitId,
            @Nullable Long workItemId,
            @Nullable LatenessClass latenessClass,
            @Nullable LatenessCause cause,
            @Nullable YearMonth from,
            @Nullable YearMonth to,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','EVALUATOR','HEAD','HANDLER')")
    @Operation(summary = "逾期记录：首次、再次、延期后，及原因", description = "记录在补办之后仍然保留。")
    Page<LatenessRow> list(Query query, PageRequest page) {
        return latenesses.list(query, page);
    }

    @PutMapping("/{id}/cause")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')")
    @Operation(summary = "说明逾期原因；残工委办公室更正时须写明理由")
    LatenessRow explain(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody LatenessForm form) {
        return latenesses.explain(id, version, form);
    }
}
