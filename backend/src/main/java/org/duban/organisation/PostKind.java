package org.duban.organisation;

/** What a person does in a unit. */
public enum PostKind {
    HANDLER("经办人"),
    HEAD("负责人"),
    OFFICE("残工委办公室工作人员"),
    LEADER("残工委领导"),
    COUNTY_OFFICE("县级残工委办公室工作人员"),
    EVALUATOR("评估专家");

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
