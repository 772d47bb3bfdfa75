package org.duban.plan.document;

import java.util.regex.Pattern;

/** What the name of a unit looks like; the rules see canonical text. */
final class UnitName {
    static final int LONGEST = 40;

    private static final String SUFFIX = "局|委|办|部|厅|院|会|联|署|总社|供销社|分行|支行|银行|人行|中心|公司|集团|政府|法院|大学|学院|学校|协|办公室|工委|党委|管委|"
            + "组|组织|站|所|队|台|馆|报社|日报|单位|部门|公室|税务|海关|烟草|邮政|电力|移动|联通|电信|气象|消防|公安|团市委|团省委|团县委|"
            + "县|市|区|州|盟|旗|乡|镇|街道|村|社区|企业|院校|高校|机构|总队|支队|中支|军分区|人武部|园区|开发区|新区|高新区|编办|侨办|台办|网信|央行|党校|行";
    private static final Pattern LOOKS =
            Pattern.compile("[\\u4e00-\\u9fa5A-Za-z“”\"·()、\\d]{0,38}(?:" + SUFFIX + ")(?:\\([^()]{1,20}\\))?");
    private static final Pattern PROSE = Pattern.compile("[。;:?!]|的|是|为了|通过|应当|按照|不得|以及其|可以|依法|要求|主动|自行|自主");
    private static final Pattern START = Pattern.compile("(?:省|市|县|区|州|各|国家|国务院|中央|中国|全国|团|人民|自治|地区)");
    private static final Pattern GROUP = Pattern.compile("(?:市直|省直|县直|区直|州直|市级|省级|县级|区级|全市|全省|全县|全区|市|省|县|区)?各.*"
            + "|.*(?:各成员单位|成员单位|各(?:有关|相关)?(?:部门|单位|地区|地方)|各县.*|各区.*|各乡.*|各镇.*|各街道.*)"
            + "|.*(?:有关|相关|涉及|其他|其它)(?:市直|省直|县直|区直|职能|责任|行业|主管|成员|市级|省级)?(?:部门|单位|地方|地区|县区|区县|县市|县|区|企业|机构|高校|院校).*"
            + "|(?:县|区|县级市|市县|区县|县区|县市区|市、县|县、区)(?:[(（、].*|级?人民政府|政府|级政府|级有关部门)?"
            + "|(?:市|省|县|区)(?:直|级)(?:部门|单位|机关)|地方(?:各级)?(?:人民)?政府|省级人民政府|(?:乡镇|镇街|街道).*|责任单位");

    private UnitName() {}

    static boolean looksLike(String canonical) {
        return canonical.length() >= 2
                && canonical.length() <= LONGEST
                && LOOKS.matcher(canonical).matches()
                && !PROSE.matcher(canonical).find();
    }

    static boolean startsLike(String canonical) {
        return START.matcher(canonical).lookingAt();
    }

    static boolean isGroup(String canonical) {
        return GROUP.matcher(canonical).matches();
    }
}
