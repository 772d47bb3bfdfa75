package org.duban.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordController {
    private final OwnPassword ownPassword;
    private final CurrentUser currentUser;

    PasswordController(OwnPassword ownPassword, CurrentUser currentUser) {
        this.ownPassword = ownPassword;
        this.currentUser = currentUser;
    }

    record PasswordForm(
            @NotBlank(message = "请输入现用密码") @Size(max = 128, message = "密码不超过 128 个字符")
            String current,

            @NotBlank(message = "请输入新密码") @Size(max = 128, message = "密码不超过 128 个字符")
            String wanted) {

        @Override
        public String toString() {
            return "PasswordForm[…]";
        }
    }

    record PasswordReceipt(String username) {}

    @Operation(summary = "修改本人密码")
    @PreAuthorize("isAuthenticated()")
    @PutMapping("/api/session/password")
    PasswordReceipt change(@Valid @RequestBody PasswordForm form, HttpSession session) {
        String username = currentUser.get().username();
        ownPassword.change(username, form.current(), form.wanted(), session.getId());
        return new PasswordReceipt(username);
    }
}
