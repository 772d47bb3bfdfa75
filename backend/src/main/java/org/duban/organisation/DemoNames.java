package org.duban.organisation;

/** Invented names, some with characters beyond the first plane (GB 18030-2022), as real registers have them. */
final class DemoNames {
    private static final String[] FAMILY = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "胡", "郭", "何", "高", "罗", "郑", "梁", "谢", "宋",
        "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋"
    };
    private static final String[] GIVEN = {
        "建国", "秀兰", "志强", "丽华", "海燕", "文博", "晓东", "雪梅", "永康", "慧敏", "立新", "春生", "玉洁", "明远", "嘉怡", "向阳", "静", "磊", "婷",
        "𬎆", "培", "思远", "国栋", "美玲", "晨曦", "俊杰", "欣然", "德胜", "雅琴", "少华", "𠮷祥"
    };

    private int count;

    String next() {
        String name = FAMILY[count % FAMILY.length] + GIVEN[(count * 7 + count / FAMILY.length) % GIVEN.length];
        count++;
        return name;
    }
}
