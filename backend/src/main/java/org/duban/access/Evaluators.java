package org.duban.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The experts that may be asked today: the post is held, the role granted, the account open. */
@Service
public class Evaluators {
    private static final Set<Role> COMMITTEE = Set.of(Role.OFFICE, Role.LEADER);

    private final AccountMapper mapper;
    private final Clock clock;

    Evaluators(AccountMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In the order in which they came. */
    public List<Evaluator> today() {
        return mapper.postsOfEvaluators(LocalDate.now(clock)).stream()
                .collect(groupingBy(AccountMapper.PostRow::personId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Evaluators::evaluator)
                .toList();
    }

    private static Evaluator evaluator(List<AccountMapper.PostRow> posts) {
        AccountMapper.PostRow expert = posts.stream()
                .filter(post -> post.role() == Role.EVALUATOR)
                .findFirst()
                .orElseThrow();
        return new Evaluator(
                expert.personId(),
                expert.name(),
                expert.unitId(),
                expert.unitName(),
                posts.stream()
                        .flatMap(post -> Stream.concat(Stream.of(post.unitId()), Stream.ofNullable(post.hostUnitId())))
                        .collect(toSet()),
                posts.stream().map(AccountMapper.PostRow::role).anyMatch(COMMITTEE::contains));
    }
}
