package org.duban.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {

    @Nullable
    Account byId(long id);

    @Nullable
    Account byUsername(String username);

    /** The account's roles, each with the posts in force on that day that go with it; never empty. */
    List<Grant> grants(@Param("id") long id, @Param("on") LocalDate on);

    /** The people this account's person stands in for on the day. */
    List<Long> absentCoveredBy(@Param("id") long id, @Param("on") LocalDate on);

    List<CapacityRow> lentCapacities(@Param("person") long person, @Param("on") LocalDate on);

    void loggedIn(long id, Instant at);

    void setPassword(long id, String hash, Instant at, boolean oneTime);

    List<Account> page(AccountFilter filter, String orderBy, int limit, int offset);

    long count(@Param("filter") AccountFilter filter);

    List<RoleRow> rolesOfAll(Collection<Long> ids);

    /** Accounts, enabled, that hold the role; locked, so that the last one cannot be taken away twice at once. */
    List<Long> lockHolders(Role role);

    long countOfPerson(long personId);

    long countAll();

    /** False when the version is not the current one. */
    boolean update(long id, @Nullable Long personId, String displayName, boolean enabled, int version);

    void removeRoles(long id);

    void insert(NewAccount account, NewId id);

    void addRoles(long id, Collection<Role> roles);

    /** @param anywhere a post that counts in whichever unit it is held */
    List<Colleague> colleagues(
            @Param("unit") long unit, @Param("anywhere") @Nullable Role anywhere, @Param("on") LocalDate on);

    /** Every post of those who may be asked as experts. */
    List<PostRow> postsOfEvaluators(@Param("on") LocalDate on);

    record PostRow(
            long personId,
            String name,
            Role role,
            long unitId,
            String unitName,
            @Nullable Long hostUnitId) {}

    List<OpenAccount> openAccounts();

    List<RoleRow> rolesOfOpenAccounts();

    List<HeldRow> heldByOpenAccounts(@Param("on") LocalDate on);

    /** Who is away on the day, and who stands in. */
    List<CoveredRow> covered(@Param("on") LocalDate on);

    Set<String> openSessions(@Param("ids") Collection<String> ids, @Param("now") long now);

    /** Everybody in a post, for whom the demo makes accounts. */
    List<PostHolder> postHolders();

    List<DemoAccountController.DemoAccount> demoAccounts();

    void setDemoPasswords(String hash);

    record RoleRow(long accountId, Role role) {}

    record OpenAccount(long id, String username, @Nullable Long personId, String displayName) {}

    record CoveredRow(long deputyId, long personId) {}

    record HeldRow(
            long accountId,
            Role role,
            long unitId,
            String unitName,
            @Nullable Long hostUnitId,
            boolean isHeir) {

        Capacity toCapacity() {
            return capacity(null);
        }

        Capacity lentBy(OpenAccount absent) {
            return capacity(new Capacity.Absent(Objects.requireNonNull(absent.personId()), absent.displayName()));
        }

        private Capacity capacity(Capacity.@Nullable Absent absent) {
            return new Capacity(role, unitId, unitName, hostUnitId == null ? unitId : hostUnitId, isHeir, absent);
        }
    }

    record PostHolder(long personId, String name, Role role, String unitCode) {}

    /**
     * A role, with a post in which it may be used.
     *
     * @param role null when the account has none
     * @param unitId null when no post goes with the role
     * @param covers whether the person stands in for somebody
     */
    record Grant(
            @Nullable Role role,
            @Nullable Long unitId,
            @Nullable String unitName,
            @Nullable Long hostUnitId,
            boolean isHeir,
            boolean covers) {

        Optional<Role> granted() {
            return Optional.ofNullable(role);
        }

        Optional<Capacity> capacity() {
            return role == null || unitId == null || unitName == null
                    ? Optional.empty()
                    : Optional.of(new CapacityRow(role, unitId, unitName, hostUnitId, isHeir, null, null).toCapacity());
        }
    }

    record CapacityRow(
            Role role,
            long unitId,
            String unitName,
            @Nullable Long hostUnitId,
            boolean isHeir,
            @Nullable Long absentId,
            @Nullable String absentName) {

        Capacity toCapacity() {
            long home = hostUnitId == null ? unitId : hostUnitId;
            var absent = absentId == null || absentName == null ? null : new Capacity.Absent(absentId, absentName);
            return new Capacity(role, unitId, unitName, home, isHeir, absent);
        }
    }
}
