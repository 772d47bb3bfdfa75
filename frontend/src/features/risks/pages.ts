export { default as RiskPage } from './RiskPage.vue'
export { default as RisksPage } from './RisksPage.vue'
