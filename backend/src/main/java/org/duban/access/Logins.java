package org.duban.access;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.duban.shared.RuleViolated;
import org.duban.shared.RuleViolated.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks names and passwords. Neither the answer nor its time tells whether a name exists, and five failures lock the
 * name on all servers.
 */
@Service
class Logins {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");
    private static final int LONGEST_NAME = 64;

    private final AccountMapper accounts;
    private final LoginFailureMapper failures;
    private final PasswordEncoder passwords;
    private final String nobodysHash;
    private final AccessRules rules;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Logins(
            AccountMapper accounts,
            LoginFailureMapper failures,
            PasswordEncoder passwords,
            AccessRules rules,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
        this.rules = rules;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The account, or a refusal; the count of failures is kept in either case. */
    Account login(String typed, String password) {
        String username = normalised(typed);
        Instant now = clock.instant();
        Attempt attempt = transaction.execute(status -> attempt(username, password, now));
        if (attempt.refusal() != null) {
            events.publishEvent(new LoginRefused(username));
            throw attempt.refusal();
        }
        Account account = Objects.requireNonNull(attempt.account());
        events.publishEvent(new LoggedIn(username));
        return account;
    }

    private Attempt attempt(String username, String password, Instant now) {
        LoginFailure before = failures.lock(username);
        if (before != null && before.isLocked(now)) {
            return Attempt.refused(locked(before));
        }
        if (before != null && before.isOver(rules, now)) {
            failures.forget(username);
        }
        Account account = accounts.byUsername(username);
        boolean right = passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        return account == null || !right ? countFailure(username, now) : accept(account, now);
    }

    private Attempt accept(Account account, Instant now) {
        failures.forget(account.username());
        if (!account.enabled()) {
            return Attempt.refused(refusal("account-disabled", "账号已停用，请联系安全管理员"));
        }
        if (account.isOneTimePasswordOver(rules, now)) {
            return Attempt.refused(refusal("password-over", "一次性密码已过期，请联系安全管理员重新设置"));
        }
        accounts.loggedIn(account.id(), now);
        return new Attempt(account, null);
    }

    private Attempt countFailure(String username, Instant now) {
        failures.count(username, now);
        LoginFailure counted = Objects.requireNonNull(failures.lock(username));
        int left = rules.failuresAllowed() - counted.failures();
        if (left > 0) {
            return Attempt.refused(refusal(
                    "login-refused",
                    "用户名或密码不正确，再错 " + left + " 次将锁定 " + rules.lockFor().toMinutes() + " 分钟"));
        }
        Instant until = now.plus(rules.lockFor());
        failures.lockUntil(username, until);
        return Attempt.refused(locked(new LoginFailure(username, counted.failures(), counted.lastFailedAt(), until)));
    }

    private RuleViolated locked(LoginFailure failure) {
        Instant until = Objects.requireNonNull(failure.lockedUntil());
        return RuleViolated.of(
                Kind.TOO_MANY,
                "login-locked",
                "连续 " + rules.failuresAllowed() + " 次登录失败，已锁定至 " + CLOCK_TIME.format(until.atZone(clock.getZone()))
                        + "，请稍后再试，或请安全管理员解锁");
    }

    private static RuleViolated refusal(String type, String sentence) {
        return RuleViolated.of(Kind.UNAUTHENTICATED, type, sentence);
    }

    void unlock(String username) {
        failures.forget(normalised(username));
    }

    /** Names that strangers tried do not pile up. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOldFailures() {
        failures.forgetBefore(clock.instant().minus(rules.lockFor().multipliedBy(2)));
    }

    static String normalised(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private record Attempt(
            @Nullable Account account, @Nullable RuleViolated refusal) {
        static Attempt refused(RuleViolated refusal) {
            return new Attempt(null, refusal);
        }
    }
}
