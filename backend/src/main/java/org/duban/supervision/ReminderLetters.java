package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Recusal;
import org.duban.paper.Addressee;
import org.duban.paper.Block;
import org.duban.paper.IssuedPaper;
import org.duban.paper.PaperDraft;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperText;
import org.duban.paper.PaperVoided;
import org.duban.paper.Papers;
import org.duban.paper.Signature;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提醒函: the office's letter to a unit about what it has to put right, drafted, looked at and signed. The machine's reminder
 * goes to a screen; the letter goes to the unit's registry. It takes no rung of the ladder and holds none up.
 */
@Service
@Transactional
class ReminderLetters {

    private static final int WORDS = 2000;

    private final ReminderLetterMapper mapper;
    private final LetterDrafts drafts;
    private final MatterBook book;
    private final Papers papers;
    private final Plans plans;
    private final LadderWords words;
    private final Recusal recusal;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReminderLetters(
            ReminderLetterMapper mapper,
            LetterDrafts drafts,
            MatterBook book,
            Papers papers,
            Plans plans,
            LadderWords words,
            Recusal recusal,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.book = book;
        this.papers = papers;
        this.plans = plans;
        this.words = words;
        this.recusal = recusal;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    void draft(long matterId, LetterForm form) {
        String asked = asked(form);
        Matter matter = open(matterId);
        Demand.that(drafts.of(matterId).isEmpty(), "letter-under-way", "本事项已有一份提醒函待签发，请在该稿上修改");
        long paper = papers.draft(
                new PaperDraft(PaperKind.REMINDER, matter.planId(), matter.planTaskId(), text(matter, asked)));
        mapper.insert(matterId, paper, matter.unitId(), asked);
    }

    void revise(long id, Version read, LetterForm form) {
        String asked = asked(form);
        ReminderLetter letter = get(id);
        Matter matter = open(letter.matterId());
        papers.revise(letter.paperId(), read.number(), text(matter, asked));
        mapper.revise(id, matter.unitId(), asked);
    }

    /** What was read is signed: nothing is written anew here. */
    void sign(long id, Version read) {
        Matter matter = open(get(id).matterId());
        ReminderLetter letter = asRead(id, read);
        Demand.that(
                letter.unitId() == matter.unitId(), "unit-changed", "该事项的责任单位已变更为" + matter.unitName() + "，请修改提醒函后再签发");
        IssuedPaper issued = papers.issue(letter.paperId(), signature());
        String number = issued.number().toString();
        book.enter(matter, "签发提醒函（" + number + "，" + matter.told() + "）");
        events.publishEvent(new LetterSent(
                matter.id(),
                id,
                matter.planTaskId(),
                matter.unitId(),
                number,
                matter.subject(),
                null,
                issued.issuedAt()));
    }

    void drop(long id, Version read) {
        Matter matter = book.takeMatter(get(id).matterId());
        recusal.check(matter.unitId());
        papers.drop(asRead(id, read).paperId());
    }

    /** Nobody lets their own unit off (回避). */
    @EventListener
    void on(PaperVoided event) {
        ReminderLetter letter = mapper.ofPaper(event.paperId());
        if (letter == null) {
            return;
        }
        Matter matter = book.takeMatter(letter.matterId());
        recusal.check(letter.unitId());
        book.enter(matter, "提醒函（" + event.number() + "，" + matter.told() + "）作废：" + event.reason());
        events.publishEvent(new LetterSent(
                matter.id(),
                letter.id(),
                matter.planTaskId(),
                letter.unitId(),
                event.number(),
                matter.subject(),
                event.reason(),
                clock.instant()));
    }

    private static String asked(LetterForm form) {
        new FormCheck().required("words", form.words(), "提醒内容", WORDS).done();
        return requireNonNull(form.words()).strip();
    }

    private ReminderLetter get(long id) {
        ReminderLetter letter = mapper.find(id);
        if (letter == null) {
            throw RuleViolated.notFound("该提醒函");
        }
        return letter;
    }

    /** Read anew once its matter is held. */
    private ReminderLetter asRead(long id, Version read) {
        ReminderLetter letter = get(id);
        if (letter.version() != read.number()) {
            throw RuleViolated.stale();
        }
        return letter;
    }

    private Matter open(long matterId) {
        Matter matter = book.takeMatter(matterId);
        recusal.check(matter.unitId());
        Demand.that(
                matter.isOpen(),
                "matter-ended",
                matter.told() + "的督办已经结束（" + matter.state().label() + "），无须再发提醒函");
        return matter;
    }

    private Signature signature() {
        User user = currentUser.get();
        return Signature.of(user, user.is(Role.OFFICE) ? Role.OFFICE : Role.LEADER);
    }

    private PaperText text(Matter matter, String asked) {
        PlanTask task = plans.task(matter.planTaskId());
        String place = "《" + plans.plan(matter.planId()).name() + "》第" + task.number() + "项“" + task.title() + "”"
                + (matter.ground() == Ground.RED_TASK ? "" : "中，");
        return PaperText.of(
                PaperKind.REMINDER.titled(LadderWords.title(matter)),
                List.of(new Addressee(matter.unitId(), matter.unitName())),
                List.of(
                        Block.paragraph(place + words.facts(matter, clock.instant())),
                        Block.paragraph(asked),
                        Block.paragraph("特此函告。")));
    }
}
