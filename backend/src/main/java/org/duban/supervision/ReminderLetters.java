package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Recusal;
import org.duban.paper.IssuedPaper;
import org.duban.paper.PaperDraft;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperVoided;
import org.duban.paper.Papers;
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
    private final OrderPaper paper;
    private final Papers papers;
    private final Recusal recusal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReminderLetters(
            ReminderLetterMapper mapper,
            LetterDrafts drafts,
            MatterBook book,
            OrderPaper paper,
            Papers papers,
            Recusal recusal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.book = book;
        this.paper = paper;
        this.papers = papers;
        this.recusal = recusal;
        this.clock = clock;
        this.events = events;
    }

    void draft(long matterId, LetterForm form) {
        String asked = asked(form);
        Matter matter = open(matterId);
        Demand.that(drafts.of(matterId).isEmpty(), "letter-under-way", "本事项已有一份提醒函待签发，请在该稿上修改");
        long draft = papers.draft(
                new PaperDraft(PaperKind.REMINDER, matter.planId(), matter.planTaskId(), paper.letter(matter, asked)));
        mapper.insert(matterId, draft, matter.unitId(), asked);
    }

    /** @return the matter */
    long revise(long id, Version read, LetterForm form) {
        String asked = asked(form);
        ReminderLetter letter = get(id);
        Matter matter = open(letter.matterId());
        papers.revise(letter.paperId(), read.number(), paper.letter(matter, asked));
        mapper.revise(id, matter.unitId(), asked);
        return matter.id();
    }

    /**
     * What was read is signed: nothing is written anew here.
     *
     * @return the matter
     */
    long sign(long id, Version read) {
        Matter matter = open(get(id).matterId());
        ReminderLetter letter = asRead(id, read);
        Demand.that(
                letter.unitId() == matter.unitId(), "unit-changed", "该事项的责任单位已变更为" + matter.unitName() + "，请修改提醒函后再签发");
        IssuedPaper issued = paper.issueLetter(letter.paperId());
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
        return matter.id();
    }

    /** @return the matter */
    long drop(long id, Version read) {
        Matter matter = book.takeMatter(get(id).matterId());
        recusal.check(matter.unitId());
        papers.drop(asRead(id, read).paperId());
        return matter.id();
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
}
