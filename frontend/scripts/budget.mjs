// Fails when the script a first visit must load (entry, login and the landing page) grows above its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 100
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const board = (role) => `src/features/overview/${role}Board.vue`
// Everybody begins with one of the boards; what all of them need is more than what any of them does.
const firstPages = ['index.html', 'src/features/session/LoginPage.vue', 'src/features/overview/BoardPage.vue', ...['Office', 'Leader', 'Handler', 'Head'].map(board)]

const chunks = new Set()
const collect = (key) => {
  if (chunks.has(key)) return
  if (!manifest[key]) throw new Error(`budget: ${key} is not in the manifest; was the page renamed?`)
  chunks.add(key)
  manifest[key].imports?.forEach(collect)
}
firstPages.forEach(collect)

const sizes = [...chunks]
  .filter((key) => manifest[key].file.endsWith('.js'))
  .map((key) => ({ file: manifest[key].file, size: gzipSync(readFileSync(new URL(manifest[key].file, dist))).length }))
  .sort((a, b) => b.size - a.size)
const kb = sizes.reduce((sum, { size }) => sum + size, 0) / 1024

console.log(`first load: ${kb.toFixed(1)} KB gzip of script in ${sizes.length} chunks (budget ${BUDGET_KB} KB)`)
if (kb > BUDGET_KB) {
  for (const { file, size } of sizes) console.error(`  ${(size / 1024).toFixed(1).padStart(6)} KB  ${file}`)
  process.exit(1)
}
