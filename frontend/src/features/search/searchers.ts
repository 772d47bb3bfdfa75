/** Who has tasks to search in. */
export const searchers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']
