import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { client, useWrite, write } from './index'
import { server } from '@/testing/server'

const address = '*/api/work-items/:id/completion'

function completion() {
  const keys: string[] = []
  const { submit, problem } = useWrite((form: Record<string, unknown>, headers) =>
    write(client.POST('/api/work-items/{id}/completion', { params: { path: { id: 1 } }, body: { outcome: 'SIGNED', form }, headers })),
  )
  const answers = (...responses: (() => Response)[]) =>
    server.use(
      http.post(address, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key') ?? '')
        return responses[keys.length - 1]!() as HttpResponse<null>
      }),
    )
  return { submit, problem, keys, answers }
}

const broken = () => HttpResponse.error()
const receipt = () => HttpResponse.json({ id: 1, state: 'DONE' })

describe('a write', () => {
  it('repeats the same key after a broken connection and takes a new one after success', async () => {
    const { submit, keys, answers } = completion()
    answers(broken, receipt, receipt)
    await submit({ opinion: '𠮷' })
    await submit({ opinion: '𠮷' })
    await submit({ opinion: '𠮷' })
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
  })

  it('takes a new key when the content was changed', async () => {
    const { submit, keys, answers } = completion()
    answers(broken, receipt)
    await submit({ opinion: 'a' })
    await submit({ opinion: 'b' })
    expect(keys[0]).not.toBe(keys[1])
  })

  it('is a failure when success comes without a receipt', async () => {
    const { submit, problem, answers } = completion()
    answers(() => new HttpResponse('', { status: 200, headers: { 'Content-Length': '0' } }))
    expect(await submit({})).toBeUndefined()
    expect(problem.value?.type).toBe('no-receipt')
  })

  it('shows the fields the server found wrong', async () => {
    const { submit, problem, answers } = completion()
    answers(() => HttpResponse.json({ type: 'invalid', detail: '请补充法律依据。', errors: { legalBasis: '必填' } }, { status: 422 }))
    await submit({})
    expect(problem.value?.errors).toEqual({ legalBasis: '必填' })
    expect(problem.value?.sentence).toBe('请补充法律依据。')
  })

  it('carries the CSRF token of the cookie', async () => {
    document.cookie = 'XSRF-TOKEN=abc%2B1'
    let token: string | null = null
    server.use(
      http.post(address, ({ request }) => {
        token = request.headers.get('X-XSRF-TOKEN')
        return receipt()
      }),
    )
    await completion().submit({})
    expect(token).toBe('abc+1')
  })
})
