package org.duban.plan.document;

/**
 * The text as the rules see it: one width, one script, one kind of bracket and space. Letter for letter as long as the
 * text itself, so that every offset holds in both.
 */
final class Canonical {
    private static final String TRADITIONAL =
            "牽頭單責參與負門務專欄標屬約東預處廳會黨團縣區鎮鄉衛聯婦總協產業農發環設規劃財稅資國際經濟險輔導辦員僑臺檔檢計審測氣電網絡體視廣傳統戰紀監織組殘疾養勞動軍館樞紐運輸鐵機構稱項對應時間節點貿質術學歷醫藥證銀險監獎勵萬長開關據標準則進創號實現條劃達於類別內為備註數舉個戶場從過還後興復級優維護築創業費";
    private static final String SIMPLIFIED =
            "牵头单责参与负门务专栏标属约东预处厅会党团县区镇乡卫联妇总协产业农发环设规划财税资国际经济险辅导办员侨台档检计审测气电网络体视广传统战纪监织组残疾养劳动军馆枢纽运输铁机构称项对应时间节点贸质术学历医药证银险监奖励万长开关据标准则进创号实现条划达于类别内为备注数举个户场从过还后兴复级优维护筑创业费";
    private static final char[] TABLE = table();

    private Canonical() {}

    static String of(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = TABLE[letters[i]];
        }
        return new String(letters);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            table[c] = Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        map(table, "【〔[［{〖", '(');
        map(table, "】〕]］}〗", ')');
        map(table, "，﹐", ',');
        map(table, "︰﹕", ':');
        map(table, "﹔", ';');
        map(table, "｡", '。');
        map(table, "﹑､", '、');
        map(table, "≧⩾", '≥');
        map(table, "≦⩽", '≤');
        map(table, "﹥", '>');
        map(table, "﹤", '<');
        map(table, "\u200B\u200C\u200D\u2060\uFEFF", ' ');
        map(table, "\n\r\f\u000B\u0085\u2028\u2029", '\n');
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i)] = SIMPLIFIED.charAt(i);
        }
        return table;
    }

    private static void map(char[] table, String from, char to) {
        from.chars().forEach(c -> table[c] = to);
    }
}
