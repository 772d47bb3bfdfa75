export { default as DraftPage } from './DraftPage.vue'
export { default as RuleTablePage } from './RuleTablePage.vue'
export { default as RuleTablesPage } from './RuleTablesPage.vue'
