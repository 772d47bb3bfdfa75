/** The page that lists what the API's address of the rows lists, by the same conditions. */
export const pageOf = (rows = ''): string => rows.replace('/api/supervision/overdue', '/overview/overdue').replace(/^\/api/, '')
