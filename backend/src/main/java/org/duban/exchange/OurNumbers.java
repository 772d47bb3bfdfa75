package org.duban.exchange;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.rhythm.Item;
import org.jspecify.annotations.Nullable;

/** How items of ours are numbered in a file: {@code DB-T-12} a task, {@code DB-Z-7} an instruction, {@code DB-D-3} a supervision order. */
final class OurNumbers {
    private static final Map<Item.Kind, String> LETTERS =
            Map.of(Item.Kind.TASK, "T", Item.Kind.INSTRUCTION, "Z", Item.Kind.ORDER, "D");
    private static final Pattern FORM = Pattern.compile("DB-([TZD])-(\\d{1,18})");

    private OurNumbers() {}

    static String of(Item.Kind kind, long id) {
        return "DB-" + LETTERS.get(kind) + "-" + id;
    }

    static boolean isOurs(String number) {
        return FORM.matcher(number).matches();
    }

    /** @return 0 for the number of another kind of thing */
    static long id(Item.Kind kind, @Nullable String number) {
        Matcher form = FORM.matcher(number == null ? "" : number);
        return form.matches() && form.group(1).equals(LETTERS.get(kind)) ? Long.parseLong(form.group(2)) : 0;
    }
}
