export { default as BurdenPage } from './BurdenPage.vue'
export { default as RepeatsPage } from './RepeatsPage.vue'
export { default as RequestsPage } from './RequestsPage.vue'
