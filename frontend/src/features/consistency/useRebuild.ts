import { computed, ref } from 'vue'
import { client, useWrite, write, type Schemas } from '@/api'

type Tally = Schemas['SearchIndexTally']

/** What was put right, in words. */
export function sentenceOf({ tasks, added, corrected, dropped }: Tally): string {
  const found = `已核对 ${tasks} 项任务的检索内容`
  const changes = [added && `补充 ${added} 条`, corrected && `改正 ${corrected} 条`, dropped && `清除 ${dropped} 条`].filter(Boolean)
  return changes.length ? `${found}：${changes.join('，')}。` : `${found}，全部相符，没有改动。`
}

/** Compares what search knows with the records, and corrects it. */
export function useRebuild() {
  const tally = ref<Tally>()
  const writing = useWrite((_: object, headers) => write(client.POST('/api/search/rebuild', { headers })))
  async function rebuild() {
    tally.value = undefined
    tally.value = await writing.submit({})
  }
  return { rebuild, pending: writing.pending, problem: writing.problem, sentence: computed(() => (tally.value ? sentenceOf(tally.value) : '')) }
}
