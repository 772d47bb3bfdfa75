package org.duban.risk;

import java.util.Optional;
import org.duban.dispatch.RiskSign;

/** Says when a sign is a risk, by a table that officials can read. */
public interface RiskRule {

    /** @param reason one sentence why */
    record Trigger(RiskEffect effect, int likelihood, int impact, String reason) {}

    Optional<Trigger> judge(RiskSign sign, int amount, String subject);
}
