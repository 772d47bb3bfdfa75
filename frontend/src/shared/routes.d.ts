import 'vue-router'
import type { IconName } from './components/icons'

/** A feature's route says itself where it stands in the side navigation and who may open it. */
declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** Open without login. */
    public?: boolean
    /** Any of these roles; absent means everyone who is logged in. */
    roles?: readonly string[]
    nav?: { group: NavGroup; label: string; icon: IconName; order: number }
  }
}

export type NavGroup = '工作' | '规划与监督' | '基础数据' | '系统'
