export { default as RoundPage } from './RoundPage.vue'
export { default as RoundsPage } from './RoundsPage.vue'
export { default as SelfAssessmentPage } from './SelfAssessmentPage.vue'
