package org.duban.paper;

import java.time.LocalDate;
import java.util.List;

/** What the minutes of a talk (约谈纪要) say before the text. */
public record Meeting(LocalDate heldOn, String place, String chair, List<String> present, List<String> absent) {
    public Meeting {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }
}
