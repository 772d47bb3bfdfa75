import { defineAsyncComponent, type Component } from 'vue'
import type { Schemas } from '@/api'

export type Content = Record<string, unknown>

/** What the form of a kind is given; it keeps `content` in step with what is typed. */
export interface KindFormProps {
  task: Schemas['TaskView']
  errors: Record<string, string>
  /** What was handed in before, when it came back. */
  before?: Content
  modelValue: Content
}

const files = import.meta.glob<{ default: Component<KindFormProps> }>('./kinds/*.vue')
const forms = Object.fromEntries(Object.entries(files).map(([file, load]) => [file.slice('./kinds/'.length, -'.vue'.length), defineAsyncComponent(load)]))

/** The form of a kind carries its word; a new kind brings a new file and nothing else. */
export const formOfKind = (kind: string): Component<KindFormProps> | undefined => forms[kind]

export const textOf = (content: Content | undefined, name: string): string => {
  const value = content?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The rows of a list in what was handed in before. */
export const rowsOf = (content: Content | undefined, name: string): Content[] => {
  const value = content?.[name]
  return Array.isArray(value) ? value.filter((row): row is Content => typeof row === 'object' && row !== null) : []
}

export const numberOr = (text: string) => (text ? Number(text) : undefined)
