package org.duban.access;

import java.util.Optional;
import java.util.Set;
import org.duban.organisation.PostKind;

/** What an account may be allowed to do. A business role counts only while its person holds the post that goes with it. */
public enum Role {
    OFFICE("残工委办公室"),
    LEADER("残工委领导"),
    HEAD("单位负责人"),
    HANDLER("单位经办人"),
    EVALUATOR("评估专家"),
    COUNTY_OFFICE("县（市、区）残工委办公室"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDITOR("审计管理员");

    /** 三员分立 (GB/T 22239-2019, 8.1.5): three different people, none of whom does business. */
    private static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    public Optional<PostKind> post() {
        return isAdministrator() ? Optional.empty() : Optional.of(PostKind.valueOf(name()));
    }

    String authority() {
        return "ROLE_" + name();
    }
}
