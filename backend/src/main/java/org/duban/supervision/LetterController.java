package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever writes or signs a letter reads the matter first, and gets it as it stands then. */
@RestController
@RequestMapping("/api/supervision")
class LetterController {

    private static final String WRITES = "hasAnyRole('OFFICE','LEADER')";

    private final ReminderLetters letters;
    private final MatterViews views;

    LetterController(ReminderLetters letters, MatterViews views) {
        this.letters = letters;
        this.views = views;
    }

    @PostMapping("/matters/{id}/letters")
    @PreAuthorize(WRITES)
    @Operation(summary = "就一件督办事项拟写提醒函")
    MatterView draft(@PathVariable long id, @RequestBody LetterForm form) {
        letters.draft(id, form);
        return views.get(id);
    }

    @PutMapping("/letters/{id}")
    @PreAuthorize(WRITES)
    @Operation(summary = "修改尚未签发的提醒函")
    MatterView revise(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody LetterForm form) {
        return views.get(letters.revise(id, version, form));
    }

    @PostMapping("/letters/{id}/signature")
    @PreAuthorize(WRITES)
    @Operation(summary = "签发提醒函：编号并送达责任单位")
    MatterView sign(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        return views.get(letters.sign(id, version));
    }

    @DeleteMapping("/letters/{id}")
    @PreAuthorize(WRITES)
    @Operation(summary = "撤回尚未签发的提醒函")
    MatterView drop(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        return views.get(letters.drop(id, version));
    }
}
