package org.duban.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.organisation.Person;
import org.jspecify.annotations.Nullable;

/** What must hold of an account, told by field. */
final class AccountRules {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");

    private AccountRules() {}

    static Optional<String> username(String username) {
        return USERNAME.matcher(username).matches()
                ? Optional.empty()
                : Optional.of("用户名以小写字母开头，由小写字母、数字、点、下划线和连字符组成，2 至 64 位");
    }

    /** 三员分立 (GB/T 22239-2019, 8.1.5): an administrator's account holds that one role and no business role. */
    static Map<String, String> roles(Set<Role> roles, @Nullable Person person) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (roles.isEmpty()) {
            errors.put("roles", "请至少授予一个角色");
        } else if (roles.size() > 1 && roles.stream().anyMatch(Role::isAdministrator)) {
            errors.put("roles", "系统管理员、安全管理员、审计管理员须各由不同账号担任，且不得兼任业务角色");
        } else if (person == null && !roles.stream().allMatch(Role::isAdministrator)) {
            errors.put("personId", "业务角色须授予登记在册的人员");
        } else if (person != null) {
            withoutPost(roles, person).ifPresent(error -> errors.put("roles", error));
        }
        return errors;
    }

    private static Optional<String> withoutPost(Set<Role> roles, Person person) {
        String missing = roles.stream()
                .filter(role -> role.post()
                        .filter(kind -> person.posts().stream().noneMatch(post -> post.kind() == kind))
                        .isPresent())
                .map(Role::label)
                .sorted()
                .collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(person.name() + "没有与角色“" + missing + "”对应的岗位，请先由系统管理员登记岗位");
    }
}
