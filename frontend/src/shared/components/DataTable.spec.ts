import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import GenericTable from './DataTable.vue'
import { Problem } from '@/api'
import { mount } from '@/testing/mount'

const DataTable = GenericTable as Component
const columns = [
  { key: 'name', label: '任务', sort: 'name' },
  { key: 'due', label: '期限', sort: 'due' },
]
const rows = [
  { id: 1, name: '甲', due: '2022-03-01' },
  { id: 2, name: '乙', due: '2022-03-02' },
]
const props = { caption: '任务', columns, rows, rowKey: (row: { id: number }) => row.id, total: 45, page: 2, sort: 'due' }

describe('a table', () => {
  it('says how many rows there are and which page this is', async () => {
    const screen = await mount(DataTable, { props })
    expect(screen.getByRole('status').textContent).toBe('共 45 条，第 2 页')
  })

  it('tells its order and turns it round at a second press', async () => {
    const screen = await mount(DataTable, { props })
    expect(screen.getByRole('columnheader', { name: '期限' }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(screen.getByRole('button', { name: '期限' }))
    await userEvent.click(screen.getByRole('button', { name: '任务' }))
    expect(screen.emitted('sort')).toEqual([['-due'], ['name']])
  })

  it('goes to another page', async () => {
    const screen = await mount(DataTable, { props })
    await userEvent.click(screen.getByRole('button', { name: '第 3 页' }))
    expect(screen.emitted('page')).toEqual([[3]])
  })

  it('can be reached by keyboard as a named region', async () => {
    const screen = await mount(DataTable, { props })
    expect(screen.getByRole('region', { name: /任务/ }).getAttribute('tabindex')).toBe('0')
  })

  it('lets a marked column head the card of a row, else the first', async () => {
    const headOf = ({ container }: { container: Element }) => [...container.querySelectorAll('td.head')].map((cell) => cell.textContent?.trim())
    expect(headOf(await mount(DataTable, { props }))).toEqual(['甲', '乙'])
    const marked = [{ key: 'due', label: '期限' }, { key: 'name', label: '任务', head: true }]
    expect(headOf(await mount(DataTable, { props: { ...props, columns: marked } }))).toEqual(['甲', '乙'])
  })

  it('offers its orders in a list too, and names the one that is in none of its columns', async () => {
    const screen = await mount(DataTable, { props: { ...props, sort: '-elsewhere' } })
    const list = screen.getByRole('combobox', { name: '排序', hidden: true })
    expect((list as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('默认顺序')
    await userEvent.selectOptions(list, '期限 ↓ 降序')
    expect(screen.emitted('sort')).toEqual([['-due']])
  })

  it('says that nothing was found', async () => {
    const screen = await mount(DataTable, { props: { ...props, rows: [], total: 0 } })
    expect(screen.getByText('没有符合条件的记录')).toBeTruthy()
  })

  it('tells in a sentence why it cannot be shown', async () => {
    const screen = await mount(DataTable, { props: { ...props, rows: undefined, error: new Problem(503, 'x', '服务暂时不可用。') } })
    expect(screen.getByRole('alert').textContent).toContain('服务暂时不可用。')
  })
})
