import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** All stories share one demo and its clock: those of the day it opens come before those that put the clock on. */
const order = [
  'dialogs',
  'application-approval',
  'plan-task',
  'accessibility',
  'forms',
  'boards',
  'supervision',
  'ladder',
  'papers',
  'bulletins',
  'notices',
  'burden',
  'indicators',
  'duties',
  'applications',
  'processes',
  'ledger',
  'progress-report',
  'drafts',
  'offline',
  'report',
  'lights',
  'key-projects',
  'assessment',
  'experts',
  'evaluation',
  'plan-implementation',
  'survey',
  'administration',
  'objections',
]
const rank = ({ moduleId }: TestSpecification) => order.findIndex((name) => moduleId.endsWith(`/${name}.spec.ts`))

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['e2e/**/*.spec.ts'],
    environment: 'node',
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
