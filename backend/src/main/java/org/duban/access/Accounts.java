package org.duban.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.access.AccountController.AccountForm;
import org.duban.access.AccountController.AccountView;
import org.duban.access.AccountMapper.RoleRow;
import org.duban.organisation.People;
import org.duban.organisation.Person;
import org.duban.shared.NewId;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What the security administrator does with accounts. */
@Service
class Accounts {
    private static final Map<String, String> SORTS = Map.of(
            "username", "a.username",
            "name", "a.display_name",
            "lastLoginAt", "a.last_login_at",
            "enabled", "a.enabled");

    private final AccountMapper mapper;
    private final LoginFailureMapper failures;
    private final People people;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountMapper mapper,
            LoginFailureMapper failures,
            People people,
            OpenSessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.failures = failures;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    Page<AccountView> page(AccountFilter filter, PageRequest page) {
        List<Account> accounts = mapper.page(filter, page.orderBy(SORTS, "a.username"), page.limit(), page.offset());
        return new Page<>(views(accounts), mapper.count(filter));
    }

    AccountView one(long id) {
        return views(List.of(existing(id))).get(0);
    }

    private List<AccountView> views(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Role>> roles = mapper
                .rolesOfAll(accounts.stream().map(Account::id).toList())
                .stream()
                .collect(groupingBy(RoleRow::accountId, mapping(RoleRow::role, toSet())));
        Map<String, Instant> locks = locks(accounts);
        return accounts.stream()
                .map(account -> AccountView.of(
                        account, roles.getOrDefault(account.id(), Set.of()), locks.get(account.username())))
                .toList();
    }

    private Map<String, Instant> locks(List<Account> accounts) {
        Instant now = clock.instant();
        return failures.of(accounts.stream().map(Account::username).toList()).stream()
                .filter(failure -> failure.isLocked(now))
                .collect(toMap(
                        LoginFailure::username,
                        failure -> failure.lockedUntil() == null ? now : failure.lockedUntil()));
    }

    /** The new account has no password yet: the first one comes from {@link #resetPassword}. */
    long add(String username, AccountForm form) {
        AccountRules.username(username).ifPresent(error -> refuse("username", error));
        if (mapper.byUsername(username) != null) {
            throw RuleViolated.invalid("username", "用户名已被使用");
        }
        Person person = person(form.personId());
        refuseViolations(form.roles(), person);
        refuseTakenPerson(person, null);
        var id = new NewId();
        String nobodyKnows = passwords.encode(OneTimePassword.random() + OneTimePassword.random());
        String name = person == null ? form.name() : person.name();
        mapper.insert(new NewAccount(username, form.personId(), name, nobodyKnows, clock.instant(), true, true), id);
        mapper.addRoles(id.value(), form.roles());
        return id.value();
    }

    void change(long id, AccountForm form, int version, String actor) {
        Account account = existing(id);
        if (account.username().equals(actor)) {
            throw RuleViolated.forbidden("own-account", "不能修改本人账号的角色和状态，请由另一位安全管理员办理");
        }
        Person person = person(form.personId());
        refuseViolations(form.roles(), person);
        refuseTakenPerson(person, account);
        refuseLosingLastSecurityAdmin(id, form);
        String name = person == null ? form.name() : person.name();
        if (!mapper.update(id, form.personId(), name, form.enabled(), version)) {
            throw RuleViolated.stale();
        }
        mapper.removeRoles(id);
        mapper.addRoles(id, form.roles());
        if (!form.enabled()) {
            sessions.close(account.username());
        }
        events.publishEvent(new AccountChanged(account.username(), account.personId()));
    }

    void unlock(long id) {
        failures.forget(existing(id).username());
    }

    String resetPassword(long id) {
        Account account = existing(id);
        String password = OneTimePassword.random();
        mapper.setPassword(id, passwords.encode(password), clock.instant(), true);
        failures.forget(account.username());
        sessions.close(account.username());
        events.publishEvent(new PasswordReset(account.username()));
        return password;
    }

    private Account existing(long id) {
        Account account = mapper.byId(id);
        if (account == null) {
            throw RuleViolated.notFound("账号");
        }
        return account;
    }

    private @Nullable Person person(@Nullable Long id) {
        return id == null ? null : people.find(id).orElseThrow(() -> RuleViolated.invalid("personId", "人员不存在"));
    }

    private void refuseTakenPerson(@Nullable Person person, @Nullable Account own) {
        if (person == null || (own != null && own.personId() != null && own.personId() == person.id())) {
            return;
        }
        if (mapper.countOfPerson(person.id()) > 0) {
            throw RuleViolated.invalid("personId", person.name() + "已有账号，一人一号");
        }
    }

    private void refuseLosingLastSecurityAdmin(long id, AccountForm form) {
        boolean stays = form.enabled() && form.roles().contains(Role.SECURITY_ADMIN);
        if (!stays && mapper.lockHolders(Role.SECURITY_ADMIN).equals(List.of(id))) {
            throw RuleViolated.conflict("last-security-admin", "这是最后一个启用的安全管理员账号，不能停用或收回其角色");
        }
    }

    private static void refuseViolations(Set<Role> roles, @Nullable Person person) {
        Map<String, String> errors = AccountRules.roles(roles, person);
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
    }

    private static void refuse(String field, String error) {
        throw RuleViolated.invalid(field, error);
    }
}
