export { default as ProcessesPage } from './ProcessesPage.vue'
export { default as VersionPage } from './VersionPage.vue'
