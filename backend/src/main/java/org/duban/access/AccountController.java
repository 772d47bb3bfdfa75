package org.duban.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.duban.shared.WriteAccepted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    AccountController(Accounts accounts, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** @param lockedUntil set while too many wrong passwords keep the account shut */
    record AccountView(
            long id,
            String username,
            @Nullable Long personId,
            String name,
            List<Role> roles,
            boolean enabled,
            boolean oneTimePassword,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLoginAt,
            int version) {

        static AccountView of(Account account, Set<Role> roles, @Nullable Instant lockedUntil) {
            return new AccountView(
                    account.id(),
                    account.username(),
                    account.personId(),
                    account.displayName(),
                    roles.stream().sorted().toList(),
                    account.enabled(),
                    account.oneTimePassword(),
                    lockedUntil,
                    account.lastLoginAt(),
                    account.version());
        }
    }

    @Operation(summary = "账号列表")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @GetMapping
    Page<AccountView> list(
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable Boolean enabled,
            @RequestParam @Nullable Long unitId,
            @RequestParam @Nullable String q,
            PageRequest page) {
        return accounts.page(AccountFilter.of(role, enabled, unitId, q), page);
    }

    @Operation(summary = "账号详情")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @GetMapping("/{id}")
    AccountView one(@PathVariable long id) {
        return accounts.one(id);
    }

    /** @param name shown for accounts without a person; else the person's name is */
    record AccountForm(
            @Nullable Long personId,

            @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称不超过 100 字")
            String name,

            @NotNull(message = "请选择角色") Set<Role> roles,
            @NotNull(message = "请选择是否启用") Boolean enabled) {}

    record NewAccountForm(
            @NotBlank(message = "请填写用户名") String username,
            @Valid @NotNull(message = "请填写账号") AccountForm account) {}

    @Operation(summary = "新增账号（随后以重置密码取得一次性密码）")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @PostMapping
    ResponseEntity<AccountView> add(@Valid @RequestBody NewAccountForm form) {
        long id = accounts.add(form.username(), form.account());
        return ResponseEntity.created(URI.create("/api/accounts/" + id)).body(accounts.one(id));
    }

    @Operation(summary = "修改账号的人员、角色和状态")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @PutMapping("/{id}")
    AccountView change(
            @PathVariable long id, @RequestHeader("If-Match") Version version, @Valid @RequestBody AccountForm form) {
        accounts.change(id, form, version.number(), currentUser.get().username());
        return accounts.one(id);
    }

    @Operation(summary = "解除登录锁定")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @PostMapping("/{id}/unlocking")
    AccountView unlock(@PathVariable long id) {
        accounts.unlock(id);
        return accounts.one(id);
    }

    /** @param password shown this once */
    record OneTimePasswordReceipt(String username, String password) {}

    /** Not a {@code @PostMapping}: receipts are stored, and a password must not be. */
    @Operation(summary = "重置密码，得到只显示一次的一次性密码")
    @PreAuthorize("hasRole('SECURITY_ADMIN')")
    @Transactional
    @RequestMapping(path = "/{id}/password-reset", method = RequestMethod.POST)
    public OneTimePasswordReceipt resetPassword(@PathVariable long id) {
        String password = accounts.resetPassword(id);
        events.publishEvent(new WriteAccepted("POST", "/api/accounts/" + id + "/password-reset"));
        return new OneTimePasswordReceipt(accounts.one(id).username(), password);
    }
}
