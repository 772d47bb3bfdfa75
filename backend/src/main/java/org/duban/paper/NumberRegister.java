package org.duban.paper;

import java.time.Clock;
import java.time.Year;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out numbers one by one. The row of the 机关代字 stays held until the transaction ends, and the next number is read from
 * the papers themselves: what is rolled back leaves no gap, and no counter can disagree with the register.
 */
@Component
class NumberRegister {

    private final PaperCodeMapper codes;
    private final Clock clock;

    NumberRegister(PaperCodeMapper codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PaperNumber next(PaperKind kind, long planId) {
        String code = codeOf(kind, planId);
        codes.hold(code);
        return following(code);
    }

    /** Whoever does not hold the code may be overtaken. */
    PaperNumber following(String code) {
        int year = Year.now(clock).getValue();
        Integer last = codes.last(code, year);
        return new PaperNumber(code, year, last == null ? 1 : last + 1);
    }

    String codeOf(PaperKind kind, long planId) {
        return codes.code(kind, planId);
    }
}
