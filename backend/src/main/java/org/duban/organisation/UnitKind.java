package org.duban.organisation;

/** What sort of unit it is, with the word officials use. */
public enum UnitKind {
    CITY("市人民政府"),
    CITY_DEPARTMENT("市直部门"),
    PARTY_ORGAN("党委部门"),
    PEOPLES_ORGANISATION("群团"),
    PUBLIC_INSTITUTION("事业单位"),
    COUNTY("县（市、区）"),
    COMMITTEE_OFFICE("残工委办公室"),
    THIRD_PARTY("第三方机构");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
