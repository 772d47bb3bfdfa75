package org.duban.access;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.duban.access.AccountMapper.PostHolder;
import org.duban.organisation.DemoOrganisation;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account for each person of the demo and for the three administrators, all with one password. */
@Component
@Profile("demo")
@Order(DemoAccounts.ORDER)
public class DemoAccounts implements ApplicationRunner {
    /** After the people are there. */
    public static final int ORDER = DemoOrganisation.ORDER + 10;

    private static final Map<String, Role> ADMINISTRATORS =
            Map.of("sysadmin", Role.SYSTEM_ADMIN, "secadmin", Role.SECURITY_ADMIN, "auditor", Role.AUDITOR);

    private final AccountMapper accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String givenPassword;

    DemoAccounts(
            AccountMapper accounts,
            PasswordEncoder passwords,
            Clock clock,
            @Value("${DUBAN_DEMO_PASSWORD:}") String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.givenPassword = givenPassword;
    }

    /** At each start the accounts get the password that is printed then, the same hash for all: encoding is slow by design. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        String password = givenPassword.isBlank() ? OneTimePassword.random() : givenPassword;
        String hash = passwords.encode(password);
        if (accounts.byUsername("office") == null) {
            create(hash, clock.instant());
        } else {
            accounts.setDemoPasswords(hash);
        }
        if (givenPassword.isBlank()) {
            System.out.println("演示账号的密码（本次启动有效）：" + password);
        } else {
            System.out.println("演示账号的密码即环境变量 DUBAN_DEMO_PASSWORD 所设");
        }
    }

    private void create(String hash, Instant at) {
        ADMINISTRATORS.forEach((username, role) -> add(username, null, role.label(), hash, at, role));
        Map<String, Integer> count = new HashMap<>();
        for (PostHolder holder : accounts.postHolders()) {
            Role role = holder.role();
            String name = username(role, holder.unitCode());
            int number = count.merge(name, 1, Integer::sum);
            boolean isNumbered = role == Role.EVALUATOR || number > 1;
            add(isNumbered ? name + number : name, holder.personId(), holder.name(), hash, at, role);
        }
    }

    private static String username(Role role, String unitCode) {
        return switch (role) {
            case OFFICE -> "office";
            case LEADER -> "leader";
            case EVALUATOR -> "evaluator";
            case COUNTY_OFFICE -> unitCode + "-office";
            case HEAD -> unitCode + "-head";
            default -> unitCode + "-handler";
        };
    }

    private void add(String username, @Nullable Long personId, String name, String hash, Instant at, Role role) {
        var id = new NewId();
        accounts.insert(new NewAccount(username, personId, name, hash, at, false, false), id);
        accounts.addRoles(id.value(), Set.of(role));
    }
}
