package org.duban.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duban.dispatch.Light;
import org.duban.dispatch.PlanTaskFilter;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the board in a constant number of queries, however many tasks there are. */
@Service
@Transactional(readOnly = true)
class Overviews {
    private static final int EXAMPLES = 5;

    private final OverviewMapper mapper;
    private final Looks looks;
    private final Units units;

    Overviews(OverviewMapper mapper, Looks looks, Units units) {
        this.mapper = mapper;
        this.looks = looks;
        this.units = units;
    }

    Overview of(@Nullable Long planId, PlanTaskFilter.Kinds kinds, @Nullable LocalDate asOf) {
        Look look = looks.at(planId, kinds, asOf);
        Board board = new Board(look, mapper.tasks(look), mapper.shares(look), mapper.duties(look));
        UnitDirectory directory = units.directory();
        return board.overview(id -> directory.get(id).name(), examples(look));
    }

    private List<Overview.Example> examples(Look look) {
        return Stream.of(Light.RED, Light.YELLOW)
                .flatMap(light -> mapper.examples(look, light, EXAMPLES).stream())
                .toList();
    }
}
