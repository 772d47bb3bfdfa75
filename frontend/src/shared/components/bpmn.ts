import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'

interface Canvas {
  zoom(to: number | 'fit-viewport', center?: 'auto'): number
  addMarker(element: string, marker: string): void
  getRootElement(): object
}

interface Registry {
  get(element: string): object | undefined
}

interface Overlays {
  add(element: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void
}

export interface Drawing {
  fit(): void
  scale(by: number): void
  destroy(): void
}

const badge = (count: number) => Object.assign(document.createElement('span'), { className: 'token-count', textContent: String(count) })

/** Draws a process with its tokens, and how many where several count; bpmn.io's mark stays as its licence wants it. */
export async function drawProcess(element: HTMLElement, xml: string, tokens: readonly string[], counts: Readonly<Record<string, number>> = {}): Promise<Drawing> {
  const viewer = new NavigatedViewer({ container: element })
  await viewer.importXML(xml)
  const canvas = viewer.get<Canvas>('canvas')
  const registry = viewer.get<Registry>('elementRegistry')
  for (const token of tokens) if (registry.get(token)) canvas.addMarker(token, 'has-token')
  const overlays = viewer.get<Overlays>('overlays')
  for (const [token, count] of Object.entries(counts)) if (registry.get(token)) overlays.add(token, { position: { top: -14, right: 14 }, html: badge(count) })
  const fit = () => void canvas.zoom('fit-viewport', 'auto')
  fit()
  return {
    fit,
    scale: (by) => void canvas.zoom(viewer.get<{ zoom(): number }>('canvas').zoom() * by, 'auto'),
    destroy: () => viewer.destroy(),
  }
}
