package org.duban.overview;

import java.time.LocalDate;
import java.util.List;

/** The plan on one page: its tasks by light, as a whole and section by section in the order of the text. */
record PlanBoard(LocalDate asOf, Tally tasks, List<Tally> lights, List<Section> sections) {

    record Section(String section, List<Tally> lights) {}
}
