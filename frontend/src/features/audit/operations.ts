/** What an address and a verb mean to an auditor; `#` stands for a number in the address. The first that fits counts. */
const operations: readonly (readonly [method: string, path: string, words: string])[] = [
  ['POST', '/api/session', '登录'],
  ['DELETE', '/api/session', '退出'],
  ['PUT', '/api/session/password', '修改本人密码'],
  ['POST', '/api/work-items/#/completion', '办理事项'],
  ['POST', '/api/applications', '提出申请'],
  ['POST', '/api/applications/#/withdrawal', '撤回申请'],
  ['POST', '/api/evidence', '上传佐证材料'],
  ['POST', '/api/plans/imports', '导入规划'],
  ['POST', '/api/plans/#/imports', '重新导入规划'],
  ['POST', '/api/plans/#/imports/xlsx', '以表格重新导入规划'],
  ['POST', '/api/plans/#/publication', '发布规划'],
  ['POST', '/api/plans/#/defects/#/settlement', '处理规划疑点'],
  ['PUT', '/api/plans/#/tasks/#', '修改规划任务'],
  ['PUT', '/api/plans/#/indicators/#', '修改规划指标'],
  ['PUT', '/api/plans/#/key-projects/#', '修改重点项目'],
  ['POST', '/api/units', '新增单位'],
  ['PUT', '/api/units/#', '修改单位'],
  ['POST', '/api/units/#/replacement', '登记承接单位'],
  ['DELETE', '/api/units/#/replacement', '撤销承接单位'],
  ['POST', '/api/unit-groups', '新增单位组'],
  ['PUT', '/api/unit-groups/#', '修改单位组'],
  ['POST', '/api/people', '新增人员'],
  ['PUT', '/api/people/#', '修改人员'],
  ['POST', '/api/people/#/deputies', '安排代办'],
  ['DELETE', '/api/people/#/deputies/#', '结束代办'],
  ['POST', '/api/organisation/imports', '导入组织机构'],
  ['POST', '/api/accounts', '新增账号'],
  ['PUT', '/api/accounts/#', '修改账号'],
  ['POST', '/api/accounts/#/password-reset', '重置密码'],
  ['POST', '/api/accounts/#/unlocking', '解除锁定'],
  ['POST', '/api/calendar/versions', '修改工作日历'],
  ['POST', '/api/notices/readings', '全部消息标为已读'],
  ['POST', '/api/notices/#/reading', '消息标为已读'],
  ['POST', '/api/demo/clock', '拨动演示时钟'],
]

const verbs: Record<string, string> = { POST: '写入', PUT: '修改', PATCH: '修改', DELETE: '删除' }
const known = new Map(operations.map(([method, path, words]) => [`${method} ${path}`, words]))

export const operationOf = (method: string, path: string): string => known.get(`${method} ${path.replace(/\d+(?=\/|$)/g, '#')}`) ?? verbs[method] ?? method
