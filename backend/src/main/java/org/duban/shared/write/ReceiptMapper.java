package org.duban.shared.write;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReceiptMapper {

    @Insert("""
            insert into receipt (username, idempotency_key, digest, created_at)
            values (#{write.username}, #{write.key}, #{write.digest}, #{at})""")
    void insert(@Param("write") WriteRequest write, @Param("at") Instant at);

    @Update("""
            update receipt set status = #{status}, location = #{location}, body = #{body}
            where username = #{write.username} and idempotency_key = #{write.key}""")
    void answer(
            @Param("write") WriteRequest write,
            @Param("status") int status,
            @Param("location") @Nullable String location,
            @Param("body") String body);

    /** @return how many were deleted, at most as many as said */
    @Delete("delete from receipt where created_at < #{moment} limit #{most}")
    int deleteBefore(@Param("moment") Instant moment, @Param("most") int most);

    @Nullable
    @Select("""
            select digest, status, location, body from receipt
            where username = #{username} and idempotency_key = #{key}""")
    Receipt find(WriteRequest write);
}
