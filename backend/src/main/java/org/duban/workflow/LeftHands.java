package org.duban.workflow;

import java.util.List;
import org.duban.access.AccountChanged;
import org.duban.organisation.PostsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties of people who left their post return to the unit by themselves. */
@Component
class LeftHands {

    private final WorkItemMapper mapper;
    private final Hands hands;

    LeftHands(WorkItemMapper mapper, Hands hands) {
        this.mapper = mapper;
        this.hands = hands;
    }

    /** A post ends with a day, so nothing happens at that moment. */
    @Transactional
    public void release() {
        mapper.inHand(null).forEach(hands::release);
    }

    @EventListener
    void on(PostsChanged event) {
        List<WorkItem> held = mapper.inHand(event.personId());
        held.forEach(hands::release);
    }

    @EventListener
    void on(AccountChanged event) {
        if (event.personId() != null) {
            mapper.inHand(event.personId()).forEach(hands::release);
        }
    }
}
