package org.duban.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
class DemoAccountController {
    private final AccountMapper accounts;

    DemoAccountController(AccountMapper accounts) {
        this.accounts = accounts;
    }

    /** @param unit the name as plans write it; null for administrators */
    record DemoAccount(String username, @Nullable String unit, Role role) {}

    @Operation(summary = "演示账号一览（仅演示环境）")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/demo/accounts")
    List<DemoAccount> all() {
        return accounts.demoAccounts();
    }
}
