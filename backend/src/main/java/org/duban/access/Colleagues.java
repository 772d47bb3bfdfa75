package org.duban.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who works where today: the post is held, the role that goes with it granted, the account open. */
@Service
public class Colleagues {
    private final AccountMapper mapper;
    private final Clock clock;

    Colleagues(AccountMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public List<Colleague> of(long unitId) {
        return mapper.colleagues(unitId, null, LocalDate.now(clock));
    }

    /** The committee's people do its duties wherever they work. */
    public List<Colleague> ofCommittee(long officeUnitId, Role role) {
        return mapper.colleagues(officeUnitId, role, LocalDate.now(clock));
    }
}
