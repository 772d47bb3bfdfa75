import { useQueryClient } from '@tanstack/vue-query'
import { reactive, ref } from 'vue'
import { fromKey, subjectKey } from './proofs'
import { client, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024

interface Upload {
  file: File
  planTaskId: number
  description: string
  certifiedBy: string
  subject: string
}

function formData(file: File) {
  const data = new FormData()
  data.append('file', file)
  return data
}

const send = ({ file, planTaskId, description, certifiedBy, subject }: Upload, headers: { 'Idempotency-Key': string }) =>
  write(
    client.POST('/api/evidence', {
      params: { query: { planTaskId, ...fromKey(subject), ...(description ? { description } : {}), ...(certifiedBy ? { certifiedBy } : {}) } },
      // The API's description does not tell of file parts, so the generated type knows no body here.
      body: formData(file) as unknown as undefined,
      headers,
    }),
  )

export function useEvidenceUpload(planTaskId: () => number, onStored?: (stored: Schemas['Evidence']) => void) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const refused = ref('')
  const note = reactive({ description: '', certifiedBy: '', subject: subjectKey('TEXT') })
  const { submit, pending, problem, errors } = useWrite(send)

  async function upload(files: File[]) {
    refused.value = ''
    for (const file of files) {
      const stored = await submit({ file, planTaskId: planTaskId(), ...note, description: note.description.trim(), certifiedBy: note.certifiedBy.trim() })
      if (!stored) break
      announcer.say(`已上传“${stored.name}”。`)
      onStored?.(stored)
      note.description = ''
    }
    await queries.invalidateQueries({ queryKey: ['plan-tasks', planTaskId()] })
  }

  return { upload, pending, problem, errors, refused, note }
}
