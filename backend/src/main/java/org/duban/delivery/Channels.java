package org.duban.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ways out of the house, those that are shut included. */
record Channels(List<Channel> all) {

    Channels {
        all = List.copyOf(all);
    }

    Stream<Channel> open() {
        return all.stream().filter(Channel::isOpen);
    }

    boolean areShut() {
        return open().findAny().isEmpty();
    }

    Optional<Channel> find(String key) {
        return all.stream().filter(channel -> channel.key().equals(key)).findFirst();
    }

    String labelOf(String key) {
        return find(key).map(Channel::label).orElse(key);
    }
}
