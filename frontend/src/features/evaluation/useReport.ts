import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export type View = Schemas['ReportPageView']
export type ChapterKey = Schemas['ReportPageChapterView']['chapter']

const keyOf = (roundId: number) => ['assessments', 'report', roundId]

export const useReport = (roundId: Ref<number>) =>
  useQuery({
    queryKey: computed(() => keyOf(roundId.value)),
    queryFn: () => read(client.GET('/api/assessment-rounds/{roundId}/report', { params: { path: { roundId: roundId.value } } })),
  })

/** Whom a report waits for: the leader who signs it, or the office that revises it. */
export const useReportDuty = (report: Ref<Schemas['EvaluationReport'] | undefined>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'of-report', report.value?.paperId, report.value?.state]),
    queryFn: async () => {
      const { items } = await read(client.GET('/api/work-items', { params: { query: { element: ['signReport', 'reviseReport'], planId: report.value?.planId, scope: 'all', size: 200 } } }))
      return items.find(({ subjectId }) => subjectId === report.value?.paperId) ?? null
    },
    enabled: computed(() => report.value?.state === 'SUBMITTED' || report.value?.state === 'REVISING'),
  })

/** All that is done with a report; each answer is the report as it stands then. */
export function useWriting(roundId: Ref<number>) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const params = computed(() => ({ path: { roundId: roundId.value } }))
  const at = (version: number, headers: Record<string, string>) => ({ ...headers, ...ifMatch(version) })

  const beginning = useWrite((_: null, headers) => write(client.POST('/api/assessment-rounds/{roundId}/report', { params: params.value, headers })))
  const retaking = useWrite((version: number, headers) => write(client.POST('/api/assessment-rounds/{roundId}/report/basis', { params: params.value, headers: at(version, headers) })))
  const submitting = useWrite((version: number, headers) => write(client.POST('/api/assessment-rounds/{roundId}/report/submission', { params: params.value, headers: at(version, headers) })))
  const takingBack = useWrite((version: number, headers) => write(client.POST('/api/assessment-rounds/{roundId}/report/withdrawal', { params: params.value, headers: at(version, headers) })))
  const heading = useWrite(({ version, ...body }: Schemas['ReportFormsHead'] & { version: number }, headers) =>
    write(client.PUT('/api/assessment-rounds/{roundId}/report/head', { params: params.value, body, headers: at(version, headers) })),
  )
  const adding = useWrite(({ chapter, version, words }: { chapter: ChapterKey; version: number; words: string }, headers) =>
    write(client.PUT('/api/assessment-rounds/{roundId}/report/chapters/{chapter}', { params: { path: { roundId: roundId.value, chapter } }, body: { words }, headers: at(version, headers) })),
  )

  async function told(done: Schemas['ReportPage'] | undefined, sentence: string) {
    if (!done) return false
    queries.setQueryData(keyOf(roundId.value), done)
    announcer.say(sentence)
    await Promise.all([queries.invalidateQueries({ queryKey: ['papers'] }), queries.invalidateQueries({ queryKey: ['work-items'] })])
    return true
  }

  return {
    beginning,
    retaking,
    submitting,
    takingBack,
    heading,
    adding,
    begin: async () => told(await beginning.submit(null), '报告已由快照和评审结果起草。'),
    retake: async (version: number) => told(await retaking.submit(version), '评审结果已更新，快照不变。'),
    submit: async (version: number) => told(await submitting.submit(version), '报告已送残工委领导签发。'),
    takeBack: async (version: number) => told(await takingBack.submit(version), '报告已取回，改好后在待办中再次送签。'),
    head: async (input: Schemas['ReportFormsHead'] & { version: number }) => told(await heading.submit(input), '标题和主送已保存。'),
    add: async (input: { chapter: ChapterKey; version: number; words: string }) => told(await adding.submit(input), '补充内容已保存。'),
  }
}
