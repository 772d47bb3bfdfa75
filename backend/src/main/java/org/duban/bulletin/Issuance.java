package org.duban.bulletin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.bulletin.BulletinMapper.NamedUnit;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.paper.IssuedPaper;
import org.duban.paper.Signature;
import org.duban.shared.RuleViolated;
import org.duban.supervision.BulletinOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader signs a bulletin or sends it back; signed, it goes to its units, each of which receives it (签收). */
@Service
@Transactional
public class Issuance {

    private static final int WORDS = 2000;

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final BulletinPaper paper;
    private final BulletinOrders orders;
    private final Recusal recusal;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    Issuance(
            BulletinMapper mapper,
            BulletinBook book,
            BulletinPaper paper,
            BulletinOrders orders,
            Recusal recusal,
            Timeline timeline,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.book = book;
        this.paper = paper;
        this.orders = orders;
        this.recusal = recusal;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    public void returnToOffice(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        book.take(id, BulletinState.SIGNING);
        mapper.returned(id, requireNonNull(form.opinion()).strip());
    }

    /** Signed is issued: number, paper, the rungs it announces and its receipts in one transaction. */
    public void sign(long id) {
        List<Long> announced = ordersOf(id);
        orders.hold(announced);
        Bulletin bulletin = book.take(id, BulletinState.SIGNING);
        book.demandFacts(id);
        blamed(id).forEach(recusal::check);
        IssuedPaper issued = paper.issue(bulletin, Signature.of(currentUser.get(), Role.LEADER));
        String number = issued.number().toString();
        ordersOf(id).forEach(order -> orders.announce(order, bulletin.paperId(), number));
        mapper.issued(id, number, issued.issuedAt(), book.by());
        mapper.insertReceipts(id, mapper.addressees(id));
        tell(bulletin, number);
    }

    /** Nobody signs what is said of their own unit; what units reported themselves is no judgement. */
    private Set<Long> blamed(long id) {
        Set<Long> told = book.statements(id).stream()
                .filter(one -> one.isTold() && one.chapter().asksUnits())
                .map(Statement::id)
                .collect(toSet());
        return mapper.named(id).stream()
                .filter(named -> told.contains(named.statementId()))
                .map(NamedUnit::unitId)
                .collect(toSet());
    }

    private List<Long> ordersOf(long id) {
        return book.statements(id).stream()
                .filter(Statement::isTold)
                .map(Statement::orderId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void tell(Bulletin bulletin, String number) {
        for (Statement statement : book.statements(bulletin.id())) {
            if (statement.isTold() && statement.chapter().asksUnits() && statement.planTaskId() != null) {
                timeline.enter(
                        bulletin.planId(),
                        statement.planTaskId(),
                        TimelineKind.SUPERVISED,
                        "通报（" + number + "）：" + statement.words());
            }
        }
    }

    public void receive(long receiptId) {
        ReceiptOfUnit receipt = mapper.receipt(receiptId);
        if (receipt == null || receipt.receivedAt() != null) {
            throw RuleViolated.conflict("received", "该通报已经签收，无须重复办理");
        }
        mapper.received(receiptId, book.now(), book.by());
    }

    @Transactional(readOnly = true)
    public List<Long> toReceive(long id) {
        return mapper.receipts(id, null).stream()
                .filter(one -> one.receivedAt() == null)
                .map(ReceiptOfUnit::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public long unitOfReceipt(long receiptId) {
        return requireNonNull(mapper.receipt(receiptId)).unitId();
    }
}
