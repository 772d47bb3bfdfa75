package org.duban.indicator;

import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values on their way: stated by the unit, signed by its head, confirmed by the office. */
@Service
@Transactional
public class ValueStatements {
    private static final int WORDS = 2000;

    private final StatementMapper mapper;
    private final StatementBook book;
    private final ConfirmedValues confirmed;
    private final Recusal recusal;

    ValueStatements(StatementMapper mapper, StatementBook book, ConfirmedValues confirmed, Recusal recusal) {
        this.mapper = mapper;
        this.book = book;
        this.confirmed = confirmed;
        this.recusal = recusal;
    }

    /** The unit states the value. */
    public void state(long id, ValueForm form) {
        Statement statement = book.lock(id, StatementState.ASKED);
        book.rules(statement).check(form, "", statement.isCorrection());
        mapper.state(id, form, book.signature());
        book.takeDown(statement, form);
        book.remember(statement, IndicatorAct.STATED, StatementBook.words(statement, form));
    }

    /** The unit's head lets it out. */
    public void sign(long id) {
        Statement statement = book.lock(id, StatementState.STATED);
        mapper.sign(id, book.signature());
        book.remember(statement, IndicatorAct.SIGNED, null);
    }

    public void returnToHandler(long id, OpinionForm form) {
        back(book.lock(id, StatementState.STATED), form);
    }

    public void refuse(long id, OpinionForm form) {
        Statement statement = book.lock(id, StatementState.SIGNED);
        recusal.check(statement.unitId());
        back(statement, form);
    }

    private void back(Statement statement, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        mapper.move(statement.id(), StatementState.ASKED, form.opinion());
        book.remember(statement, IndicatorAct.RETURNED, form.opinion());
    }

    /** From now on it is the indicator's value; one that held for the same period ends and stays. */
    public void confirm(long id, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "确认意见", WORDS).done();
        Statement statement = book.lock(id, StatementState.SIGNED);
        recusal.check(statement.unitId());
        String by = book.signature();
        mapper.confirm(id, by);
        confirmed.enter(statement, by);
        book.remember(statement, IndicatorAct.CONFIRMED, form.opinion());
    }

    /** A correction that was returned need not be asked for again. */
    public void withdraw(long id) {
        Statement statement = book.lock(id, StatementState.ASKED);
        if (!statement.isCorrection()) {
            throw RuleViolated.conflict("value-owed", "定期填报的数值不能撤回，请填报");
        }
        mapper.move(id, StatementState.WITHDRAWN, statement.opinion());
        book.remember(statement, IndicatorAct.WITHDRAWN, null);
    }

    @Transactional(readOnly = true)
    public long unitOf(long id) {
        return book.get(id).unitId();
    }

    /** Whether it came filled in: what is corrected is stated before it is on its way. */
    @Transactional(readOnly = true)
    public boolean isStated(long id) {
        return book.get(id).state() == StatementState.STATED;
    }
}
