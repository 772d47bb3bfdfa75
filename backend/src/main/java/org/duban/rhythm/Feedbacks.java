package org.duban.rhythm;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.TaskScope;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was fed back, for its readers and for exchange. */
@Service
@Transactional(readOnly = true)
public class Feedbacks {
    private final RhythmMapper mapper;
    private final TaskScope scope;

    Feedbacks(RhythmMapper mapper, TaskScope scope) {
        this.mapper = mapper;
        this.scope = scope;
    }

    /** Nothing, as of an item without feedback, for whoever may not see its task. */
    ItemFeedback of(Item.Kind kind, long itemId) {
        Rhythm rhythm = mapper.latest(kind, itemId);
        List<Feedback> said = mapper.feedback(kind, List.of(itemId));
        if (kind == Item.Kind.TASK) {
            scope.check(itemId);
        } else if (rhythm != null || !said.isEmpty()) {
            scope.check(rhythm == null ? said.get(0).planTaskId() : rhythm.planTaskId());
        }
        return view(kind, itemId, rhythm, said);
    }

    /** The subject of a feedback duty. */
    ItemFeedback ofRhythm(long rhythmId) {
        Rhythm rhythm = mapper.find(rhythmId);
        if (rhythm == null) {
            throw RuleViolated.notFound("该反馈");
        }
        return of(rhythm.itemKind(), rhythm.itemId());
    }

    private static ItemFeedback view(Item.Kind kind, long itemId, @Nullable Rhythm rhythm, List<Feedback> said) {
        return new ItemFeedback(
                kind,
                itemId,
                rhythm == null
                        ? null
                        : new ItemFeedback.Course(
                                rhythm.id(),
                                rhythm.unitName(),
                                rhythm.begunOn(),
                                rhythm.begunBy(),
                                rhythm.endedAt(),
                                rhythm.endReason()),
                said.stream().map(ItemFeedback.Entry::of).toList());
    }

    /** Item → its feedback; items that said nothing and follow no rhythm are left out. */
    public Map<Long, List<Feedback>> of(Item.Kind kind, Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : mapper.feedback(kind, itemIds).stream().collect(groupingBy(Feedback::itemId));
    }

    /** Those of the items that follow the rhythm or did. */
    public Set<Long> inRhythm(Item.Kind kind, Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? Set.of()
                : mapper.ofItems(kind, itemIds).stream().map(Rhythm::itemId).collect(Collectors.toSet());
    }

    /** By number, as far as they are known. */
    public Map<String, Feedback> numbered(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : mapper.numbered(numbers).stream().collect(Collectors.toMap(Feedback::number, Function.identity()));
    }
}
