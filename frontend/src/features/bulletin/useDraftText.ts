import { computed, reactive, ref, watch } from 'vue'
import type { Schemas } from '@/api'

type Bulletin = Pick<Schemas['BulletinView'], 'title' | 'version'> & { statements: readonly Pick<Schemas['BulletinView']['statements'][number], 'id' | 'words' | 'included'>[] }

interface Line {
  words: string
  included: boolean
}

const same = (one: Line, other: Line) => one.words === other.words && one.included === other.included

/** What is being typed on a draft. Whatever others save meanwhile is shown beside it and takes nothing away. */
export function useDraftText(shown: () => Bulletin) {
  const title = ref('')
  const lines = reactive<Record<number, Line>>({})
  /** What the typing began from. */
  const base = reactive<Record<number, Line>>({})
  const baseTitle = ref('')

  function take({ title: now, statements }: Bulletin) {
    if (title.value === baseTitle.value) title.value = now
    baseTitle.value = title.value === now ? now : baseTitle.value
    for (const { id, words, included } of statements) {
      const before = base[id]
      const typed = lines[id]
      if (!typed || !before || same(typed, before) || same(typed, { words, included })) {
        lines[id] = { words, included }
        base[id] = { words, included }
      }
    }
  }
  watch(shown, take, { immediate: true })

  const touched = computed(() =>
    shown()
      .statements.filter(({ id }) => lines[id] && base[id] && !same(lines[id], base[id]))
      .map(({ id }) => ({ id, ...lines[id]! })),
  )
  const isTouched = computed(() => touched.value.length > 0 || title.value !== baseTitle.value)

  /** What somebody else has made of a statement that is being typed on. */
  function theirs(id: number): string | undefined {
    const now = shown().statements.find((one) => one.id === id)
    const began = base[id]
    return now && began && !same(now, began) ? now.words : undefined
  }

  return { title, lines, touched, isTouched, theirs }
}
