package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;

/** Someone who works in one or several units. */
public record Person(long id, String name, List<Post> posts, int version) {

    public Person {
        posts = List.copyOf(posts);
    }

    public List<Post> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.isHeldOn(day)).toList();
    }
}
