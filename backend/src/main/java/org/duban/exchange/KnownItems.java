package org.duban.exchange;

import java.util.Map;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.rhythm.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a file's content.
 *
 * @param items of ours, by their number in the file
 * @param fromOutside those that came before
 */
record KnownItems(
        Map<String, ItemRow> items,
        Map<String, ExchangeItem> fromOutside,
        Map<String, Feedback> feedback,
        UnitDirectory directory) {

    boolean has(String number) {
        return items.containsKey(number) || fromOutside.containsKey(number);
    }

    @Nullable
    Unit leadUnit(ExchangeFile.Item item) {
        return directory.find(item.leadUnit()).orElse(null);
    }

    boolean closes(ExchangeFile.Item item) {
        ExchangeItem before = fromOutside.get(item.number());
        return before != null && before.closedOn() == null && item.isClosed();
    }
}
