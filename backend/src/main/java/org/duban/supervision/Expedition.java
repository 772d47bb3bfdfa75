package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Recusal;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 加急: the office or the leader starts higher than the ladder would, with a reason; the paper is still drafted and signed. */
@Service
@Transactional
class Expedition {

    private static final int REASON = 2000;

    private final MatterBook book;
    private final Ladder ladder;
    private final Recusal recusal;
    private final CurrentUser currentUser;
    private final Actor actor;

    Expedition(MatterBook book, Ladder ladder, Recusal recusal, CurrentUser currentUser, Actor actor) {
        this.book = book;
        this.ladder = ladder;
        this.recusal = recusal;
        this.currentUser = currentUser;
        this.actor = actor;
    }

    record Form(@Nullable Rung rung, @Nullable String reason) {}

    void expedite(long matterId, Form form) {
        new FormCheck()
                .chosen("rung", form.rung(), "升至哪一级")
                .that(form.rung() == null || form.rung().mayBeExpedited(), "rung", "加急只能到" + choices())
                .required("reason", form.reason(), "加急理由", REASON)
                .done();
        Matter matter = book.takeMatter(matterId);
        recusal.check(matter.unitId());
        Rung rung = requireNonNull(form.rung());
        refuse(matter, rung, book.ladderOf(matter));
        ladder.expedite(matter, rung, by(), requireNonNull(form.reason()).strip());
    }

    private static void refuse(Matter matter, Rung rung, List<Climb> climbs) {
        if (!matter.isOpen()) {
            throw RuleViolated.conflict(
                    "matter-ended", matter.told() + "的督办已经结束（" + matter.state().label() + "），无须加急");
        }
        if (climbs.stream().anyMatch(climb -> RungState.UNSIGNED.contains(climb.state()))) {
            throw RuleViolated.conflict("already-proposed", matter.told() + "已有督办文书待拟制或签发，请先办完或不予督办");
        }
        if (!rung.isAbove(matter.rung())) {
            throw RuleViolated.conflict(
                    "not-higher",
                    matter.told() + "已到" + requireNonNull(matter.rung()).label() + "，只能加急到更高一级");
        }
    }

    private static String choices() {
        return Rung.expeditable().stream().map(Rung::label).collect(Collectors.joining("、"));
    }

    private String by() {
        User user = currentUser.get();
        Role role = user.is(Role.OFFICE) ? Role.OFFICE : Role.LEADER;
        return user.capacity(role)
                .map(held -> actor.as(role, held.unitId()))
                .orElseGet(actor::now)
                .signature();
    }
}
