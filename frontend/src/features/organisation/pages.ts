export { default as GroupsPage } from './GroupsPage.vue'
export { default as PeoplePage } from './PeoplePage.vue'
export { default as PersonPage } from './PersonPage.vue'
export { default as UnitsPage } from './UnitsPage.vue'
