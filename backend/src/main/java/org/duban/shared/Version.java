package org.duban.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version an editor has read, bound by Spring from the header {@code If-Match: "3"}. */
public record Version(int number) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    public static Version valueOf(String header) {
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw RuleViolated.invalid("If-Match", "If-Match 应为读取时得到的版本号");
        }
        return new Version(Integer.parseInt(tag.group(1)));
    }
}
