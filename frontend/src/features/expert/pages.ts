export { default as MyReviewsPage } from './MyReviewsPage.vue'
export { default as ReviewPage } from './ReviewPage.vue'
export { default as WorkbenchPage } from './WorkbenchPage.vue'
