package org.duban.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Kept views: everybody's own, and those that the office shares with all. */
@Service
@Transactional
class LedgerViews {
    private static final int MOST = 50;
    private static final int LONGEST = 20_000;

    private final LedgerViewMapper mapper;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    LedgerViews(LedgerViewMapper mapper, CurrentUser currentUser, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /** @param editable whether the reader may change or drop it */
    record Kept(long id, String name, boolean shared, boolean editable, Look look, Instant changedAt, int version) {}

    @Transactional(readOnly = true)
    List<Kept> visible() {
        User user = currentUser.get();
        return mapper.visibleTo(user.username()).stream()
                .map(view -> kept(view, user))
                .toList();
    }

    Kept add(String name, boolean shared, Look look) {
        User user = currentUser.get();
        String definition = checked(name, shared, look, user, 0);
        if (mapper.countOf(user.username()) >= MOST) {
            throw RuleViolated.conflict("too-many-views", "每人最多保存 " + MOST + " 个视图，请先删除不用的视图");
        }
        NewId id = new NewId();
        mapper.insert(new LedgerView(0, name.strip(), user.username(), shared, definition, clock.instant(), 0), id);
        return one(id.value(), user);
    }

    Kept change(long id, int version, String name, boolean shared, Look look) {
        User user = currentUser.get();
        LedgerView view = own(id, version, user);
        mapper.update(view.id(), name.strip(), shared, checked(name, shared, look, user, id), clock.instant());
        return one(id, user);
    }

    Kept drop(long id, int version) {
        User user = currentUser.get();
        LedgerView view = own(id, version, user);
        mapper.delete(view.id());
        return kept(view, user);
    }

    private String checked(String name, boolean shared, Look look, User user, long id) {
        if (shared && !user.is(Role.OFFICE)) {
            throw RuleViolated.forbidden("office-shares", "只有残工委办公室可以把视图共享给全体人员");
        }
        if (mapper.isNameTaken(user.username(), name.strip(), id)) {
            throw RuleViolated.invalid("name", "您已有同名的视图，请换一个名称");
        }
        look.check();
        String definition = json.writeValueAsString(look);
        if (definition.length() > LONGEST) {
            throw RuleViolated.invalid("look", "筛选条件过长，请缩短关键词");
        }
        return definition;
    }

    private LedgerView own(long id, int version, User user) {
        LedgerView view = mapper.lock(id);
        if (view == null || !isEditable(view, user)) {
            throw RuleViolated.notFound("该视图");
        }
        if (view.version() != version) {
            throw RuleViolated.stale();
        }
        return view;
    }

    /** What the office shares belongs to the office, whoever of it made the view. */
    private static boolean isEditable(LedgerView view, User user) {
        return view.username().equals(user.username()) || view.isShared() && user.is(Role.OFFICE);
    }

    private Kept one(long id, User user) {
        LedgerView view = mapper.lock(id);
        if (view == null) {
            throw RuleViolated.notFound("该视图");
        }
        return kept(view, user);
    }

    private Kept kept(LedgerView view, User user) {
        return new Kept(
                view.id(),
                view.name(),
                view.isShared(),
                isEditable(view, user),
                json.readValue(view.definition(), Look.class),
                view.changedAt(),
                view.version());
    }
}
