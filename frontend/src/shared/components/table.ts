export interface Column {
  key: string
  label: string
  /** Name of the order at the server; absent means the column cannot be sorted. */
  sort?: string
  /** Width of the column in rem. */
  width?: number
  align?: 'end'
  /** Heads the card that a row becomes in narrow places; the first column does where none is marked. */
  head?: boolean
}

export type Direction = 'ascending' | 'descending' | 'none'

export const directionOf = (column: Column, sort?: string): Direction =>
  column.sort === sort ? 'ascending' : `-${column.sort}` === sort ? 'descending' : 'none'

export const nextSort = (column: Column, sort?: string): string =>
  directionOf(column, sort) === 'ascending' ? `-${column.sort}` : (column.sort ?? '')
