import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { returnToLogin } from './app/loggedOut'
import { queryOptions } from './app/queryOptions'
import { router } from './app/router'
import './shared/styles/index.css'

const app = createApp(App).use(createPinia()).use(VueQueryPlugin, queryOptions).use(router)
returnToLogin(router)
app.mount('#app')
