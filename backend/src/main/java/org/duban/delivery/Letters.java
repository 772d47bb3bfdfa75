package org.duban.delivery;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.access.User;
import org.duban.access.Users;
import org.duban.notice.NoticeOutbox;
import org.duban.notice.PostedNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what goes out, as things stand at that moment. */
@Component
class Letters {

    private final NoticeOutbox outbox;
    private final Users users;
    private final ContactMapper contacts;
    private final DeliverySettings settings;

    Letters(NoticeOutbox outbox, Users users, ContactMapper contacts, DeliverySettings settings) {
        this.outbox = outbox;
        this.users = users;
        this.contacts = contacts;
        this.settings = settings;
    }

    /** Either a letter, or why there is none any more. */
    record Draft(
            Delivery delivery,
            @Nullable Letter letter,
            @Nullable String needless) {}

    List<Draft> write(Channel channel, List<Delivery> deliveries) {
        Map<String, User> byName = users.all().stream().collect(toMap(User::username, user -> user));
        Map<Long, PostedNotice> notices = new HashMap<>();
        outbox.find(deliveries.stream()
                        .map(Delivery::noticeId)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(notice -> notices.put(notice.id(), notice));
        return deliveries.stream()
                .map(delivery -> draft(channel, delivery, byName.get(delivery.username()), notices))
                .toList();
    }

    private Draft draft(Channel channel, Delivery delivery, @Nullable User user, Map<Long, PostedNotice> notices) {
        if (user == null) {
            return new Draft(delivery, null, "账号已停用");
        }
        Contact contact = Objects.requireNonNullElse(contacts.find(user.username()), Contact.none(user.username()));
        String address = delivery.isConfirmation() ? contact.askedMail() : channel.addressOf(user, contact);
        if (address == null) {
            return new Draft(delivery, null, "接收人已取消该方式");
        }
        if (delivery.noticeId() == null) {
            return new Draft(delivery, ownWords(delivery, user, address), null);
        }
        PostedNotice notice = notices.get(delivery.noticeId());
        return notice == null || notice.settledAt() != null
                ? new Draft(delivery, null, "事项已办结，无须再告知")
                : new Draft(delivery, about(notice, delivery, user, address), null);
    }

    private Letter ownWords(Delivery delivery, User user, String address) {
        String path = delivery.isConfirmation() ? "/notice-settings" : "/work-items";
        return new Letter(
                delivery.key(),
                address,
                user.name(),
                Objects.requireNonNullElse(delivery.title(), ""),
                Objects.requireNonNullElse(delivery.body(), ""),
                settings.linkTo(path),
                delivery.createdAt());
    }

    private Letter about(PostedNotice notice, Delivery delivery, User user, String address) {
        String absent = delivery.actingFor();
        String mark = absent == null ? "" : "（代" + absent + "）";
        return new Letter(
                delivery.key(),
                address,
                user.name(),
                mark + notice.title(),
                mark + notice.sentence(),
                settings.linkTo(notice.link()),
                notice.at());
    }
}
