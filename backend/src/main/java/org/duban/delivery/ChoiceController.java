package org.duban.delivery;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.User;
import org.duban.delivery.ContactMapper.Choice;
import org.duban.notice.NoticeGroup;
import org.duban.notice.NoticeKind;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own; there is no address of anybody else's. */
@RestController
@RequestMapping("/api/delivery-choices")
class ChoiceController {

    private static final String SIGNED_IN = "isAuthenticated()";

    private final OwnChoices choices;
    private final MailConfirmation confirmation;
    private final Channels channels;
    private final DeliverySettings settings;
    private final CurrentUser currentUser;

    ChoiceController(
            OwnChoices choices,
            MailConfirmation confirmation,
            Channels channels,
            DeliverySettings settings,
            CurrentUser currentUser) {
        this.choices = choices;
        this.confirmation = confirmation;
        this.channels = channels;
        this.settings = settings;
        this.currentUser = currentUser;
    }

    /**
     * @param open whether the house sends mail at all
     * @param waiting an address whose code has not been typed yet
     */
    record MailView(
            boolean open,
            @Nullable String address,
            @Nullable String waiting) {}

    record ChannelView(String key, String label) {}

    /** @param important cannot be switched off on all channels */
    record GroupView(NoticeGroup group, String label, boolean important, List<String> kinds) {

        static GroupView of(NoticeGroup group) {
            List<String> kinds = Arrays.stream(NoticeKind.values())
                    .filter(kind -> kind.group() == group)
                    .map(NoticeKind::label)
                    .toList();
            return new GroupView(group, group.label(), group.isImportant(), kinds);
        }
    }

    record ChoiceView(String channel, NoticeGroup group, Timing timing) {}

    record ChoicesView(
            MailView mail,
            List<ChannelView> channels,
            List<GroupView> groups,
            List<ChoiceView> choices,
            String digestAt,
            int version) {}

    record ChoiceForm(
            @NotNull(message = "请选择接收方式") @Size(max = 40, message = "接收方式不正确")
            String channel,

            @NotNull(message = "请选择消息种类") NoticeGroup group,
            @NotNull(message = "请选择何时发送") Timing timing) {}

    record ChoicesForm(
            @NotNull(message = "请选择接收方式") @Size(max = 200, message = "选择过多")
            List<@Valid @NotNull(message = "请选择接收方式") ChoiceForm> choices) {}

    record MailForm(
            @NotNull(message = "请填写邮箱地址") @Size(max = MailAddress.LONGEST, message = "邮箱地址过长")
            String address) {}

    record CodeForm(
            @NotNull(message = "请填写验证码") @Size(max = 20, message = "验证码为 8 位数字")
            String code) {

        @Override
        public String toString() {
            return "CodeForm[" + code.hashCode() + "]"; // told apart, but not told
        }
    }

    /** @param sentence why the address does not count yet */
    record CodeAnswer(boolean confirmed, @Nullable String sentence) {}

    @GetMapping
    @PreAuthorize(SIGNED_IN)
    @Operation(summary = "我的消息设置：邮箱，以及各类消息经各渠道何时发送")
    ChoicesView mine() {
        User user = currentUser.get();
        Contact contact = choices.contact(user);
        boolean mailOpen =
                channels.find(MailChannel.KEY).filter(Channel::isOpen).isPresent();
        return new ChoicesView(
                new MailView(mailOpen, contact.mail(), contact.askedMail()),
                channels.open()
                        .map(channel -> new ChannelView(channel.key(), channel.label()))
                        .toList(),
                Arrays.stream(NoticeGroup.values()).map(GroupView::of).toList(),
                choices.of(user).stream()
                        .map(choice -> new ChoiceView(choice.channel(), choice.noticeGroup(), choice.timing()))
                        .toList(),
                settings.digestAt().toString(),
                contact.version());
    }

    @PutMapping
    @PreAuthorize(SIGNED_IN)
    @Operation(summary = "修改我的消息设置")
    ChoicesView choose(@RequestHeader("If-Match") Version version, @Valid @RequestBody ChoicesForm form) {
        User user = currentUser.get();
        List<Choice> wanted = form.choices().stream()
                .map(one -> new Choice(user.username(), one.channel(), one.group(), one.timing()))
                .toList();
        choices.choose(user, wanted, version.number());
        return mine();
    }

    @PostMapping("/mail")
    @PreAuthorize(SIGNED_IN)
    @Operation(summary = "登记邮箱：向该地址发送验证码")
    ChoicesView ask(@Valid @RequestBody MailForm form) {
        confirmation.ask(currentUser.get(), form.address().strip());
        return mine();
    }

    /** A wrong code is an answer and no refusal: the try has to be counted. */
    @PostMapping("/mail/confirmation")
    @PreAuthorize(SIGNED_IN)
    @Operation(summary = "填写验证码，确认邮箱")
    CodeAnswer confirm(@Valid @RequestBody CodeForm form) {
        boolean right = confirmation.confirm(currentUser.get(), form.code());
        return new CodeAnswer(right, right ? null : "验证码不正确，请核对后重新填写");
    }

    @DeleteMapping("/mail")
    @PreAuthorize(SIGNED_IN)
    @Operation(summary = "取消邮箱，不再接收邮件")
    ChoicesView forget() {
        confirmation.forget(currentUser.get());
        return mine();
    }
}
