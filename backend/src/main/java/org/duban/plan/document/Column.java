package org.duban.plan.document;

/** A box of the text (专栏), whether it holds key projects or the table of indicators. */
public record Column(String number, String title, Source source) {
    public String label() {
        return "专栏" + number + (title.isEmpty() ? "" : " " + title);
    }
}
