package org.duban.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface LoginFailureMapper {

    /** Locks the row, so that tries at one name come one after another once one has failed. */
    @Nullable
    LoginFailure lock(String username);

    List<LoginFailure> of(Collection<String> usernames);

    void count(String username, Instant at);

    void lockUntil(String username, Instant until);

    void forget(String username);

    void forgetBefore(Instant time);
}
