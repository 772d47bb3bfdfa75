/** A refusal of the server (RFC 9457) or of the network, told as a sentence that an official can act on. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly sentence: string,
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(sentence)
    this.name = 'Problem'
  }
}

const sentences: Record<number, string> = {
  400: '提交的内容有误，请核对后重试。',
  401: '登录已失效，请重新登录。',
  403: '您没有办理此事项的权限。',
  404: '没有找到该内容，可能已被移除或您无权查看。',
  409: '该事项的状态已经变化，请刷新后再办理。',
  412: '内容已被他人修改，请刷新后再修改。',
  413: '文件过大，请压缩或拆分后再上传。',
  429: '操作过于频繁，请稍候再试。',
  503: '服务暂时不可用，您的操作没有生效，请稍后重试。',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const fieldErrors = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([field, sentence]) => [field, String(sentence)])) : {}

export function toProblem(status: number, body: unknown): Problem {
  const read = isRecord(body) ? body : {}
  const sentence = text(read.detail) ?? sentences[status] ?? '操作没有成功，请稍后重试；如仍不成功，请联系系统管理员。'
  return new Problem(status, text(read.type) ?? 'unknown', sentence, fieldErrors(read.errors))
}

export const unreachable = () => new Problem(0, 'unreachable', '连接不上服务器。您填写的内容仍在本页，网络恢复后可直接再次提交。')

/** trust.md: an acknowledged write without a receipt may never have happened. */
export const noReceipt = () => new Problem(502, 'no-receipt', '服务器没有返回回执，不能确认是否已办理。请再次提交，系统不会重复办理。')

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(-1, 'unexpected', '页面出现意外错误，请刷新后重试。')
