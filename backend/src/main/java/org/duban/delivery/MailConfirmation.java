package org.duban.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.duban.access.User;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/**
 * A mail address counts when its owner has typed the code that was sent to it. A code and not a link: mail scanners open links,
 * and whoever types the code is signed in.
 */
@Service
class MailConfirmation {

    private static final int CODES = 100_000_000;

    private final ContactMapper mapper;
    private final DeliveryMapper deliveries;
    private final Channels channels;
    private final RandomGenerator random;
    private final Clock clock;

    MailConfirmation(
            ContactMapper mapper, DeliveryMapper deliveries, Channels channels, RandomGenerator random, Clock clock) {
        this.mapper = mapper;
        this.deliveries = deliveries;
        this.channels = channels;
        this.random = random;
        this.clock = clock;
    }

    void ask(User user, String address) {
        if (channels.find(MailChannel.KEY).filter(Channel::isOpen).isEmpty()) {
            throw RuleViolated.conflict("mail-shut", "系统尚未启用邮件，暂不能登记邮箱，请联系系统管理员");
        }
        if (!MailAddress.isOne(address)) {
            throw RuleViolated.invalid("address", "邮箱地址格式不正确，应形如 name@example.gov.cn");
        }
        mapper.begin(user.username());
        Contact contact = locked(user);
        Instant now = clock.instant();
        if (contact.hasJustAsked(now)) {
            throw RuleViolated.of(RuleViolated.Kind.TOO_MANY, "too-many-codes", "验证码刚刚发出，请一分钟后再试");
        }
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
        mapper.ask(user.username(), address, code, now);
        String text = "您正在登记接收督办消息的邮箱，验证码为 " + code + "，30 分钟内有效。请在“消息设置”页面填写。若非本人操作，请不必理会。";
        deliveries.insert(List.of(
                Delivery.of(user.username(), MailChannel.KEY, Delivery.matterOfConfirmation(now), "邮箱验证码", text, now)));
    }

    /** False when the code is wrong; the try counts, and so the transaction must stand. */
    boolean confirm(User user, String code) {
        mapper.begin(user.username());
        Contact contact = locked(user);
        String sent = contact.code();
        if (sent == null || contact.isCodeOver(clock.instant())) {
            throw RuleViolated.conflict("code-over", "验证码已失效，请重新获取");
        }
        boolean right = MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), code.strip().getBytes(StandardCharsets.UTF_8));
        if (right) {
            mapper.confirm(user.username());
        } else {
            mapper.mistyped(user.username());
        }
        return right;
    }

    void forget(User user) {
        mapper.forget(user.username());
    }

    private Contact locked(User user) {
        Contact contact = mapper.lock(user.username());
        return contact == null ? Contact.none(user.username()) : contact;
    }
}
