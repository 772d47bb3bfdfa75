package org.duban.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's story make a bulletin as the office would. */
@Component
@Profile("demo")
public class DemoBulletin {

    private final Bulletins bulletins;

    DemoBulletin(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    /** @param day any day of the quarter that it is about */
    public long ofQuarter(long planId, LocalDate day, String section) {
        return bulletins.make(new BulletinForm(
                planId, Period.Kind.QUARTER, day, null, Scope.Kind.SECTIONS, List.of(section), null, null));
    }
}
