package org.duban.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;

/** Who a notice is for, as one word that can be looked up: people come and go, the role in the unit stays. */
record Recipient(String key) {

    static Recipient of(long unitId, Role role) {
        return new Recipient("unit:" + unitId + ":" + role);
    }

    /** Handlers and heads of the unit. */
    static Recipient of(long unitId) {
        return new Recipient("unit:" + unitId);
    }

    static Recipient of(Role role) {
        return new Recipient("role:" + role);
    }

    static Recipient of(String username) {
        return new Recipient("person:" + username);
    }

    /** A person of the organisation; whoever stands in for them reads it too. */
    static Recipient ofPerson(long personId) {
        return new Recipient("staff:" + personId);
    }

    /** All that this user is, deputies standing in for the absent included. */
    static List<String> keysOf(User user) {
        Stream<Recipient> held = user.capacities().stream().flatMap(Recipient::of);
        Stream<Recipient> roles = user.roles().stream().map(Recipient::of);
        Stream<Recipient> staff = Stream.concat(
                        Stream.ofNullable(user.personId()),
                        user.actingFor().stream().map(Capacity.Absent::personId))
                .map(Recipient::ofPerson);
        return Stream.of(held, roles, staff, Stream.of(of(user.username())))
                .flatMap(recipients -> recipients)
                .map(Recipient::key)
                .distinct()
                .toList();
    }

    /** What is the user's only while standing in for somebody → that person's name. */
    static Map<String, String> lentKeysOf(User user) {
        Set<String> own = ownKeysOf(user);
        Map<String, String> lent = new LinkedHashMap<>();
        for (Capacity capacity : user.capacities()) {
            Capacity.Absent absent = capacity.onBehalfOf();
            if (absent != null) {
                Stream.of(of(capacity), Stream.of(of(capacity.role()), ofPerson(absent.personId())))
                        .flatMap(recipients -> recipients)
                        .map(Recipient::key)
                        .filter(key -> !own.contains(key))
                        .forEach(key -> lent.putIfAbsent(key, absent.name()));
            }
        }
        return lent;
    }

    private static Set<String> ownKeysOf(User user) {
        List<Capacity> own = user.capacities().stream()
                .filter(capacity -> capacity.onBehalfOf() == null)
                .toList();
        Stream<Role> administers = user.roles().stream().filter(Role::isAdministrator);
        Stream<Recipient> roles =
                Stream.concat(own.stream().map(Capacity::role), administers).map(Recipient::of);
        Stream<Recipient> person = Stream.concat(
                Stream.of(of(user.username())),
                Stream.ofNullable(user.personId()).map(Recipient::ofPerson));
        return Stream.of(own.stream().flatMap(Recipient::of), roles, person)
                .flatMap(recipients -> recipients)
                .map(Recipient::key)
                .collect(Collectors.toSet());
    }

    private static Stream<Recipient> of(Capacity capacity) {
        Recipient post = of(capacity.unitId(), capacity.role());
        boolean ofTheUnit = capacity.role() == Role.HANDLER || capacity.role() == Role.HEAD;
        return ofTheUnit ? Stream.of(post, of(capacity.unitId())) : Stream.of(post);
    }
}
