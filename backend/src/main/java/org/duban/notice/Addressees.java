package org.duban.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;

/** Who a recipient is on the day: exactly those who see the notice inside the product, deputies of the absent included. */
public final class Addressees {

    private final Map<String, List<Addressee>> byRecipient = new HashMap<>();

    public Addressees(Collection<User> users) {
        users.forEach(this::add);
    }

    /** @param onBehalfOf the absent person whose notice it is, where the user is told only as their deputy */
    public record Addressee(User user, @Nullable String onBehalfOf) {}

    public List<Addressee> of(String recipient) {
        return byRecipient.getOrDefault(recipient, List.of());
    }

    private void add(User user) {
        Map<String, String> lent = Recipient.lentKeysOf(user);
        for (String key : Recipient.keysOf(user)) {
            byRecipient.computeIfAbsent(key, unknown -> new ArrayList<>()).add(new Addressee(user, lent.get(key)));
        }
    }
}
