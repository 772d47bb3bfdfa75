import type { Guide } from '../guide'

export default {
  role: 'AUDITOR',
  name: '审计管理员',
  intro: '您查看和核验审计记录，不办理业务事项，也不能修改任何数据。',
  howTos: [
    {
      title: '查看审计记录',
      steps: ['按时间、账号、操作和结果筛选，每次写入（包括被拒绝的）都有一条。', '代办的操作同时写明本人和被代办人。'],
    },
    {
      title: '核验完整性',
      steps: ['审计记录逐条链接，点“核验”检查有无缺失或改动。', '核验不通过时，记下首个不符的序号，会同安全管理员查明原因。'],
    },
  ],
} satisfies Guide
