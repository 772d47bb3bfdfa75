package org.duban.burden;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/progress-rounds")
class ExtraRoundController {
    private final ExtraRounds rounds;

    ExtraRoundController(ExtraRounds rounds) {
        this.rounds = rounds;
    }

    record Opened(long id) {}

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "在规划的填报周期之外加报一次进展", description = "所报内容已经知道的，须写明理由（repeatReason），理由记入减负台账。")
    ResponseEntity<Opened> open(@RequestBody ExtraRounds.Form form) {
        long id = rounds.open(form);
        return ResponseEntity.created(URI.create("/api/progress-rounds/" + id)).body(new Opened(id));
    }
}
