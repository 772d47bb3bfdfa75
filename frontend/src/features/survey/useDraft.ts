import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { bodyOf, draftOf, emptyDraft, type Draft } from './draft'
import { useSurvey } from './useSurveys'
import { client, ifMatch, read, useWrite, write } from '@/api'

/** A survey while it is written; what was typed is never thrown away by what comes from the server. */
export function useDraft(id: number) {
  const queries = useQueryClient()
  const survey = useSurvey(id)
  const draft = ref<Draft>(emptyDraft())
  const loaded = ref(id === 0)
  const version = ref(0)
  const plans = useQuery({ queryKey: ['plans', 'choices'], queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })) })
  const planOptions = computed(() => plans.data.value?.items.filter(({ state }) => state !== 'DRAFT').map(({ id: plan, name }) => ({ value: String(plan), label: name })) ?? [])
  const planId = computed(() => Number(draft.value.planId))
  const tasks = useQuery({
    queryKey: computed(() => ['plans', planId.value, 'tasks', 'all']),
    queryFn: () => read(client.GET('/api/plans/{planId}/tasks', { params: { path: { planId: planId.value }, query: { size: 200 } } })),
    enabled: computed(() => planId.value > 0),
  })

  watch(
    survey.data,
    (shown) => {
      if (!shown || loaded.value) return
      draft.value = draftOf(shown)
      version.value = shown.version
      loaded.value = true
    },
    { immediate: true },
  )

  const saving = useWrite((body: Draft, headers) =>
    write(
      id === 0
        ? client.POST('/api/surveys', { body: { planId: body.planId ? Number(body.planId) : null, ...bodyOf(body) }, headers })
        : client.PUT('/api/surveys/{id}', { params: { path: { id } }, body: bodyOf(body), headers: { ...headers, ...ifMatch(version.value) } }),
    ),
  )

  async function save() {
    const saved = await saving.submit(draft.value)
    if (!saved) return undefined
    version.value = saved.version
    await queries.invalidateQueries({ queryKey: ['surveys'] })
    return saved
  }

  return { survey, draft, loaded, planOptions, tasks, saving, save }
}
