package org.duban.bulletin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duban.bulletin.BulletinMapper.Addressed;
import org.duban.bulletin.BulletinMapper.NamedUnit;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见: the units that a bulletin names say whether they object, and each objection is settled with a reason. */
@Service
@Transactional
public class Consultations {

    private static final int WORDS = 2000;

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final Settlement settlement;
    private final Recusal recusal;

    Consultations(BulletinMapper mapper, BulletinBook book, Settlement settlement, Recusal recusal) {
        this.mapper = mapper;
        this.book = book;
        this.settlement = settlement;
        this.recusal = recusal;
    }

    /**
     * To the units that it names, for their objections. Who has seen the words as they stand is not asked again; where
     * nobody is to be asked it goes on to its signature.
     */
    public void send(long id, Instant until) {
        Bulletin bulletin = book.take(id, BulletinState.DRAFTING);
        book.demandFacts(id);
        int turn = bulletin.turn() + 1;
        List<Addressed> asked = toAsk(bulletin);
        mapper.sent(
                id,
                asked.isEmpty() ? BulletinState.SIGNING : BulletinState.CONSULTING,
                turn,
                until,
                book.now(),
                book.by());
        if (!asked.isEmpty()) {
            mapper.insertConsultations(id, turn, asked);
        }
    }

    private List<Addressed> toAsk(Bulletin bulletin) {
        Set<Long> news = book.statements(bulletin.id()).stream()
                .filter(one -> one.isTold() && one.chapter().asksUnits() && one.changedIn() == bulletin.turn())
                .map(Statement::id)
                .collect(toSet());
        Map<Long, String> units = new TreeMap<>();
        mapper.named(bulletin.id()).stream()
                .filter(named -> news.contains(named.statementId()))
                .forEach(named -> units.put(named.unitId(), named.unitName()));
        return units.entrySet().stream()
                .map(unit -> new Addressed(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** The office takes it back as long as no unit has answered. */
    public void takeBack(long id) {
        Bulletin bulletin = book.take(id, BulletinState.CONSULTING, BulletinState.SIGNING);
        consultationsIn(id, bulletin.turn(), Consultation.State.ASKED).forEach(mapper::forgetObjections);
        mapper.forgetConsultations(id, bulletin.turn());
        mapper.notSent(id, bulletin.turn() - 1);
    }

    public void agree(long consultationId) {
        answer(consultationId, List.of());
    }

    public void object(long consultationId, BulletinAnswerForm form) {
        List<BulletinAnswerForm.Line> lines = form.lines();
        FormCheck check = new FormCheck().that(!lines.isEmpty(), "objections", "请至少对一段内容写明异议；没有异议的请选“无异议”");
        lines.forEach(line -> check.required("objections." + line.statementId(), line.words(), "异议及理由", WORDS));
        check.done();
        Consultation asked = consultation(consultationId);
        Set<Long> own = ownStatements(asked);
        for (BulletinAnswerForm.Line line : lines) {
            if (line.statementId() == null || !own.contains(line.statementId())) {
                throw RuleViolated.invalid("objections." + line.statementId(), "只能对通报中涉及本单位的内容提出异议");
            }
        }
        if (lines.stream().map(BulletinAnswerForm.Line::statementId).distinct().count() < lines.size()) {
            throw RuleViolated.invalid("objections", "对同一段内容请只写一条异议");
        }
        answer(consultationId, lines);
    }

    private Set<Long> ownStatements(Consultation asked) {
        Set<Long> told = book.statements(asked.bulletinId()).stream()
                .filter(Statement::isTold)
                .map(Statement::id)
                .collect(toSet());
        return mapper.named(asked.bulletinId()).stream()
                .filter(named -> named.unitId() == asked.unitId() && told.contains(named.statementId()))
                .map(NamedUnit::statementId)
                .collect(toSet());
    }

    private void answer(long consultationId, List<BulletinAnswerForm.Line> lines) {
        Consultation asked = take(consultationId, Consultation.State.ASKED);
        mapper.forgetObjections(asked.id());
        if (!lines.isEmpty()) {
            mapper.insertObjections(asked.id(), lines);
        }
        mapper.answered(asked.id(), Consultation.State.ANSWERED, null, book.now(), book.by());
    }

    public void takeBackAnswer(long consultationId) {
        take(consultationId, Consultation.State.ANSWERED);
        mapper.answered(consultationId, Consultation.State.ASKED, null, null, null);
    }

    public void signAnswer(long consultationId) {
        Consultation asked = take(consultationId, Consultation.State.ANSWERED);
        boolean objects = mapper.objections(asked.bulletinId()).stream()
                .anyMatch(objection -> objection.consultationId() == asked.id());
        mapper.answerSigned(
                asked.id(), objects ? Consultation.State.OBJECTED : Consultation.State.AGREED, book.now(), book.by());
    }

    public void returnAnswer(long consultationId, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        Consultation asked = take(consultationId, Consultation.State.ANSWERED);
        mapper.answered(asked.id(), Consultation.State.ASKED, form.opinion(), asked.answeredAt(), asked.answeredBy());
    }

    /** Everybody has answered, or the time is over: whoever has said nothing until now has no objection. */
    public void closeConsultation(long id) {
        Bulletin bulletin = book.take(id, BulletinState.CONSULTING, BulletinState.SIGNING);
        if (bulletin.state() == BulletinState.CONSULTING) {
            mapper.silence(id, bulletin.turn());
            mapper.move(id, toSettle(id).isEmpty() ? BulletinState.SIGNING : BulletinState.SETTLING);
        }
    }

    /** Each objection of a unit is settled with a reason; nobody of that unit does it (回避). */
    public void settle(long consultationId, SettlementForm form) {
        Consultation asked = consultation(consultationId);
        recusal.check(asked.unitId());
        Bulletin bulletin = book.take(asked.bulletinId(), BulletinState.SETTLING);
        take(consultationId, Consultation.State.OBJECTED);
        settlement.of(bulletin, asked, form);
        mapper.setConsultation(consultationId, Consultation.State.SETTLED);
        if (toSettle(bulletin.id()).isEmpty()) {
            mapper.move(bulletin.id(), BulletinState.SIGNING);
        }
        book.revised(bulletin, bulletin.title());
    }

    @Transactional(readOnly = true)
    public List<Long> toConsult(long id) {
        int turn = book.find(id).turn();
        return consultationsIn(id, turn, Consultation.State.ASKED);
    }

    @Transactional(readOnly = true)
    public List<Long> toSettle(long id) {
        return consultationsIn(id, book.find(id).turn(), Consultation.State.OBJECTED);
    }

    private List<Long> consultationsIn(long id, int turn, Consultation.State state) {
        return mapper.consultations(id, null).stream()
                .filter(one -> one.turn() == turn && one.state() == state)
                .map(Consultation::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public Instant consultUntil(long id) {
        return requireNonNull(book.find(id).consultUntil());
    }

    @Transactional(readOnly = true)
    public long unitOfConsultation(long consultationId) {
        return consultation(consultationId).unitId();
    }

    private Consultation consultation(long id) {
        Consultation found = mapper.consultation(id);
        if (found == null) {
            throw RuleViolated.notFound("该次征求意见");
        }
        return found;
    }

    /** The bulletin is held before any of its consultations. */
    private Consultation take(long consultationId, Consultation.State in) {
        Bulletin bulletin =
                requireNonNull(mapper.lock(consultation(consultationId).bulletinId()));
        Consultation asked = requireNonNull(mapper.lockConsultation(consultationId));
        if (asked.state() != in || !bulletin.state().isBeforeSignature()) {
            throw RuleViolated.conflict(
                    "consultation-state",
                    asked.unitName() + "的意见目前“" + asked.state().label() + "”，不能这样办理，请刷新后查看");
        }
        return asked;
    }
}
