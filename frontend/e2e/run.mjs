// Starts the demo server of backend/target/duban.jar on a free port with a data folder of its own, runs the browser tests
// against it, and stops it again.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const jar = new URL('../../backend/target/duban.jar', import.meta.url).pathname
const home = new URL('..', import.meta.url).pathname
const chromium = process.env.DUBAN_CHROMIUM ?? '/usr/bin/chromium'
const password = process.env.DUBAN_PASSWORD ?? `Demo-${randomBytes(9).toString('base64url')}`

function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}

function installChromium() {
  if (existsSync(chromium)) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    stopWith('The browser tests need Chromium: install the package "chromium" or set DUBAN_CHROMIUM to its path.')
  }
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet)
  if (status !== 0 || !existsSync(chromium)) stopWith('Chromium could not be installed by apt: install it or set DUBAN_CHROMIUM.')
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function isUp(url) {
  try {
    return (await fetch(`${url}/actuator/health`)).ok
  } catch {
    return false
  }
}

async function waitFor(url, server, log) {
  for (let tries = 0; tries < 480; tries++) {
    if (await isUp(url)) return
    if (server.exitCode !== null) break
    await pause(1000)
  }
  console.error(readFileSync(log, 'utf8').split('\n').slice(-30).join('\n'))
  throw new Error('The demo server did not come up; its last lines are above.')
}

if (!existsSync(jar)) stopWith(`${jar} is missing: build it first (./mvnw -DskipTests package).`)
installChromium()
const data = mkdtempSync(join(tmpdir(), 'duban-e2e-'))
const log = join(data, 'server.log')
const port = await freePort()
// A spec listens there for the mail that the demo sends.
const mail = { DUBAN_MAIL_HOST: '127.0.0.1', DUBAN_MAIL_PORT: String(await freePort()), DUBAN_MAIL_FROM: 'duban@example.gov.cn' }
const url = `http://localhost:${port}`
const out = openSync(log, 'w')
const server = spawn('java', ['-jar', jar, '--spring.profiles.active=demo', `--server.port=${port}`, `--duban.data-dir=${data}`], {
  stdio: ['ignore', out, out],
  env: { ...process.env, ...mail, DUBAN_DEMO_PASSWORD: password },
})

let status = 1
try {
  await waitFor(url, server, log)
  const tests = spawnSync('npm', ['run', '-s', 'e2e', '--', ...process.argv.slice(2)], {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, ...mail, DUBAN_URL: url, DUBAN_PASSWORD: password, DUBAN_CHROMIUM: chromium },
  })
  status = tests.status ?? 1
} catch (error) {
  console.error(error.message)
} finally {
  server.kill()
  await Promise.race([new Promise((resolve) => server.once('exit', resolve)), pause(25_000)])
  rmSync(data, { recursive: true, force: true })
}
process.exit(status)
