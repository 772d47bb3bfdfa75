export { default as FindingPage } from './FindingPage.vue'
export { default as FindingsPage } from './FindingsPage.vue'
