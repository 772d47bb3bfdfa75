package org.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What a day is for the offices; only HOLIDAY and MAKE_UP have to be told, the others follow from the week. */
public enum DayKind {
    WORKDAY("工作日", true),
    WEEKEND("周末", false),
    HOLIDAY("放假", false),
    MAKE_UP("调休上班", true);

    private final String label;
    private final boolean working;

    DayKind(String label, boolean working) {
        this.label = label;
        this.working = working;
    }

    public String label() {
        return label;
    }

    public boolean isWorking() {
        return working;
    }

    static DayKind byTheWeek(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : WORKDAY;
    }
}
