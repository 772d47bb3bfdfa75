import type { RouteLocationRaw } from 'vue-router'

/** Leads from a number to the tasks that make it. */
export type TasksWith = (filters: Record<string, string>) => RouteLocationRaw
