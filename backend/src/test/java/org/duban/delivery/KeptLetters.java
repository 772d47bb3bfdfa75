package org.duban.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;

/** A channel that keeps what it is given, and may answer otherwise than with thanks. */
final class KeptLetters implements Channel {

    final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final String key;
    volatile UnaryOperator<Outcome> answer = outcome -> outcome;

    KeptLetters(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return "测试";
    }

    @Override
    public @Nullable String shutBecause() {
        return null;
    }

    @Override
    public @Nullable String addressOf(User user, Contact contact) {
        return contact.mail();
    }

    @Override
    public Outcome send(Letter letter) {
        letters.add(letter);
        return answer.apply(Outcome.delivered());
    }
}
