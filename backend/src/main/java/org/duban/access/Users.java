package org.duban.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.access.AccountMapper.CoveredRow;
import org.duban.access.AccountMapper.HeldRow;
import org.duban.access.AccountMapper.OpenAccount;
import org.duban.access.AccountMapper.RoleRow;
import org.springframework.stereotype.Service;

/** Everybody with an open account, with the rights they would have if they signed in now: for what runs by itself. */
@Service
public class Users {

    private final AccountMapper mapper;
    private final Clock clock;

    Users(AccountMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In four questions, however many there are. */
    public List<User> all() {
        LocalDate today = LocalDate.now(clock);
        List<OpenAccount> accounts = mapper.openAccounts();
        Map<Long, Set<Role>> roles = mapper.rolesOfOpenAccounts().stream()
                .collect(groupingBy(RoleRow::accountId, mapping(RoleRow::role, toSet())));
        Map<Long, List<HeldRow>> held =
                mapper.heldByOpenAccounts(today).stream().collect(groupingBy(HeldRow::accountId));
        Map<Long, List<OpenAccount>> absentOf = absentOf(accounts, mapper.covered(today));
        return accounts.stream()
                .map(account -> user(
                        account,
                        roles.getOrDefault(account.id(), Set.of()),
                        absentOf.getOrDefault(account.id(), List.of()),
                        held))
                .toList();
    }

    /** Deputy's account → the accounts of those they stand in for. */
    private static Map<Long, List<OpenAccount>> absentOf(List<OpenAccount> accounts, List<CoveredRow> covered) {
        Map<Long, OpenAccount> byPerson = new HashMap<>();
        accounts.stream()
                .filter(account -> account.personId() != null)
                .forEach(account -> byPerson.put(Objects.requireNonNull(account.personId()), account));
        Map<Long, List<OpenAccount>> absentOf = new HashMap<>();
        for (CoveredRow row : covered) {
            OpenAccount deputy = byPerson.get(row.deputyId());
            OpenAccount absent = byPerson.get(row.personId());
            if (deputy != null && absent != null) {
                absentOf.computeIfAbsent(deputy.id(), none -> new ArrayList<>()).add(absent);
            }
        }
        return absentOf;
    }

    private static User user(
            OpenAccount account, Set<Role> roles, List<OpenAccount> absent, Map<Long, List<HeldRow>> held) {
        Stream<Capacity> own =
                held.getOrDefault(account.id(), List.of()).stream().map(HeldRow::toCapacity);
        Stream<Capacity> lent = absent.stream().flatMap(one -> lent(one, held));
        return User.of(
                account.username(),
                account.personId(),
                account.displayName(),
                roles,
                Stream.concat(own, lent).toList());
    }

    /** An expert's judgement is nobody else's. */
    private static Stream<Capacity> lent(OpenAccount absent, Map<Long, List<HeldRow>> held) {
        return held.getOrDefault(absent.id(), List.of()).stream()
                .filter(row -> row.role() != Role.EVALUATOR)
                .map(row -> row.lentBy(absent));
    }
}
