export { default as BulletinPage } from './BulletinPage.vue'
export { default as BulletinsPage } from './BulletinsPage.vue'
export { default as BulletinTasksPage } from './BulletinTasksPage.vue'
export { default as NewBulletinPage } from './NewBulletinPage.vue'
