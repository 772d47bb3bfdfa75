package org.duban.survey;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.duban.shared.Unrecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The only door of the product that is open to everybody. Whoever is signed in is a stranger here too. */
@RestController
@RequestMapping("/api/public/surveys/{slug}")
class PublicSurveyController {
    private final PublicSurveys surveys;

    PublicSurveyController(PublicSurveys surveys) {
        this.surveys = surveys;
    }

    /** @param code from a letter; without one whoever asks gets a token */
    record LeaveForm(@Nullable String code) {}

    record Submission(@Nullable String token, @Nullable AnswerForm answer) {}

    @Operation(summary = "公众看到的问卷")
    @PreAuthorize("permitAll()")
    @GetMapping
    PublicSurveys.View view(@PathVariable String slug) {
        return surveys.view(slug);
    }

    @Operation(summary = "取得一次性填写凭证", description = "来信中有编码的，凭编码取得；每个地址每天有上限。")
    @PreAuthorize("permitAll()")
    @Unrecorded
    @PostMapping("/tokens")
    PublicSurveys.Leave leave(@PathVariable String slug, @RequestBody LeaveForm form, HttpServletRequest request) {
        return surveys.leave(slug, form.code(), request.getRemoteAddr());
    }

    @Operation(summary = "交问卷", description = "同一凭证再交，以第一份为准。不记录地址、账号、设备，时间只记到日。")
    @PreAuthorize("permitAll()")
    @Unrecorded
    @PostMapping("/answers")
    PublicSurveys.Received answer(@PathVariable String slug, @RequestBody Submission form, HttpServletRequest request) {
        AnswerForm answer = form.answer() == null ? new AnswerForm(null, null, null) : form.answer();
        return surveys.answer(slug, form.token(), answer, request.getRemoteAddr());
    }
}
