package org.duban.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duban.access.User;
import org.duban.delivery.ContactMapper.Choice;
import org.duban.notice.NoticeGroup;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** How each person wants to be told outside of the product. Inside it everything stays. */
@Service
class OwnChoices {

    private final ContactMapper mapper;
    private final Channels channels;

    OwnChoices(ContactMapper mapper, Channels channels) {
        this.mapper = mapper;
        this.channels = channels;
    }

    Contact contact(User user) {
        return Objects.requireNonNullElse(mapper.find(user.username()), Contact.none(user.username()));
    }

    /** Every channel that is open × every group, as chosen or as usual. */
    List<Choice> of(User user) {
        var reach = new Reach(List.of(), mapper.choicesOf(user.username()));
        return channels.open()
                .flatMap(channel -> Arrays.stream(NoticeGroup.values())
                        .map(group ->
                                new Choice(user.username(), channel.key(), group, reach.timing(user, channel, group))))
                .toList();
    }

    /** Keeps only what differs, so that whoever never chose goes along when the house changes its mind. */
    void choose(User user, List<Choice> wanted, int version) {
        refuseUnknown(wanted);
        refuseSilence(wanted);
        mapper.begin(user.username());
        if (!mapper.next(user.username(), version)) {
            throw RuleViolated.stale();
        }
        mapper.forgetChoices(user.username());
        List<Choice> unusual = wanted.stream()
                .filter(choice -> choice.timing() != Timing.usual(choice.noticeGroup()))
                .toList();
        if (!unusual.isEmpty()) {
            mapper.choose(unusual);
        }
    }

    private void refuseUnknown(List<Choice> wanted) {
        long distinct = wanted.stream()
                .map(choice -> choice.channel() + " " + choice.noticeGroup())
                .distinct()
                .count();
        boolean known = wanted.stream()
                .allMatch(choice ->
                        channels.find(choice.channel()).filter(Channel::isOpen).isPresent());
        if (!known || distinct < wanted.size()) {
            throw RuleViolated.invalid("choices", "接收方式已有变化，请刷新页面后重新选择");
        }
    }

    /** 逾期与督办 may be told later, but not nowhere. */
    private void refuseSilence(List<Choice> wanted) {
        for (NoticeGroup group : NoticeGroup.values()) {
            List<Timing> timings = wanted.stream()
                    .filter(choice -> choice.noticeGroup() == group)
                    .map(Choice::timing)
                    .toList();
            boolean silent = !timings.isEmpty() && timings.stream().allMatch(timing -> timing == Timing.OFF);
            if (group.isImportant() && silent) {
                throw RuleViolated.invalid("choices", "“" + group.label() + "”至少保留一种方式，可改为“每日摘要”");
            }
        }
    }
}
