package org.duban.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.organisation.PersonDraft.PostDraft;

/** What must hold of a person and their posts, told by field. */
final class PersonRules {
    private static final int MOST_POSTS = 20;

    private final UnitDirectory directory;

    PersonRules(UnitDirectory directory) {
        this.directory = directory;
    }

    Map<String, String> violations(PersonDraft draft) {
        Map<String, String> errors = new LinkedHashMap<>();
        PlainText.violation(draft.name(), 100).ifPresent(error -> errors.put("name", error));
        List<PostDraft> posts = draft.posts();
        if (posts.size() > MOST_POSTS) {
            errors.put("posts", "岗位不超过 " + MOST_POSTS + " 个");
        }
        for (int i = 0; i < posts.size(); i++) {
            post(posts.get(i), "posts[" + i + "].", errors);
            for (int earlier = 0; earlier < i; earlier++) {
                if (overlap(posts.get(i), posts.get(earlier))) {
                    errors.put("posts[" + i + "].validFrom", "同一单位的同一岗位任职时间重叠");
                }
            }
        }
        return errors;
    }

    private void post(PostDraft post, String at, Map<String, String> errors) {
        if (directory.optional(post.unitId()).isEmpty()) {
            errors.put(at + "unitId", "单位不存在");
        }
        if (post.title() != null) {
            PlainText.violation(post.title(), 100).ifPresent(error -> errors.put(at + "title", "职务" + error));
        }
        if (post.validTo() != null && post.validTo().isBefore(post.validFrom())) {
            errors.put(at + "validTo", "离任日期不能早于任职日期");
        }
    }

    private static boolean overlap(PostDraft one, PostDraft other) {
        return one.unitId() == other.unitId()
                && one.kind() == other.kind()
                && (one.validTo() == null || !one.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null || !other.validTo().isBefore(one.validFrom()));
    }
}
