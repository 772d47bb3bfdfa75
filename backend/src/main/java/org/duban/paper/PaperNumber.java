package org.duban.paper;

/** 发文字号: 机关代字, year in hexagonal brackets, and a number without leading zeros (GB/T 9704-2012, 7.2.5). */
public record PaperNumber(String code, int year, int ordinal) {

    @Override
    public String toString() {
        return code + "〔" + year + "〕" + ordinal + "号";
    }
}
