package org.duban.access;

import java.time.Clock;
import java.util.Set;
import org.duban.shared.NewId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh installation gets one security administrator, who makes all other accounts. No password is ever known beforehand. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {
    private static final String USERNAME = "secadmin";

    private final AccountMapper accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final AccessRules rules;
    private final Clock clock;

    FirstAdministrator(
            AccountMapper accounts,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            AccessRules rules,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.countAll() > 0) {
            return;
        }
        String password = OneTimePassword.random();
        try {
            transaction.executeWithoutResult(status -> create(password));
        } catch (DuplicateKeyException anotherServerWasFirst) {
            return;
        }
        // To the console and not to the log: logs are kept and read by others.
        System.out.println("首次启动：已创建安全管理员 " + USERNAME + "，一次性密码 " + password + "（"
                + rules.oneTimePasswordLasts().toHours() + " 小时内有效，仅显示这一次，登录后须立即修改）");
    }

    private void create(String password) {
        var id = new NewId();
        accounts.insert(
                new NewAccount(USERNAME, null, "安全管理员", passwords.encode(password), clock.instant(), true, true), id);
        accounts.addRoles(id.value(), Set.of(Role.SECURITY_ADMIN));
    }
}
