package org.duban.delivery;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.access.User;
import org.duban.delivery.ContactMapper.Choice;
import org.duban.notice.NoticeGroup;
import org.jspecify.annotations.Nullable;

/** Who is reached where, and wants what when: read once for a batch. */
final class Reach {

    private final Map<String, Contact> contacts;
    private final Map<String, Timing> timings = new HashMap<>();

    Reach(List<Contact> contacts, List<Choice> choices) {
        this.contacts = contacts.stream().collect(toMap(Contact::username, contact -> contact));
        choices.forEach(
                choice -> timings.put(key(choice.username(), choice.channel(), choice.noticeGroup()), choice.timing()));
    }

    static Reach read(ContactMapper mapper) {
        return new Reach(mapper.all(), mapper.choices());
    }

    Contact contact(String username) {
        return contacts.getOrDefault(username, Contact.none(username));
    }

    @Nullable
    String address(Channel channel, User user) {
        return channel.addressOf(user, contact(user.username()));
    }

    Timing timing(User user, Channel channel, NoticeGroup group) {
        return timings.getOrDefault(key(user.username(), channel.key(), group), Timing.usual(group));
    }

    private static String key(String username, String channel, NoticeGroup group) {
        return group + " " + channel + " " + username;
    }
}
