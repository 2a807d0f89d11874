/** The desktop around the app, as another program uses it: keys, windows and the clipboard of the X server it draws on. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../project-root.ts'

const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
const run = promisify(execFile)

/** The runtime's `display` enters its X server; elsewhere the tools are the machine's own. */
const onDisplay = async (...command: readonly [string, ...string[]]): Promise<string> => {
  const [program, args] = runtime === '' ? [command[0], command.slice(1)] : [join(runtime, 'display'), command]
  return (await run(program, args, { cwd: root, timeout: 20_000 })).stdout.trim()
}

/** Presses keys such as `ctrl+shift+e` outside the app. */
export const pressKeys = (keys: string): Promise<string> => onDisplay('xdotool', 'key', '--clearmodifiers', keys)

/** Types into whatever has the focus. */
export const typeText = (text: string): Promise<string> => onDisplay('xdotool', 'type', '--delay', '30', text)

/** Title of the X window that has the focus. */
export const focusedWindow = (): Promise<string> => onDisplay('xdotool', 'getwindowfocus', 'getwindowname')

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * Drags with the left button, in pixels of the screen, as a hand does: by way of the middle, and letting go only when what was
 * dragged is seen.
 */
export const dragPointer = async (from: Place, to: Place, seen: () => Promise<void>): Promise<void> => {
  const move = ({ x, y }: Place) => ['mousemove', '--sync', String(Math.round(x)), String(Math.round(y))]
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  await onDisplay('xdotool', ...move(from), 'mousedown', '1', ...move(middle), ...move(to))
  await seen()
  await onDisplay('xdotool', 'mouseup', '1')
}

/** Another program shows a picture with its top left corner there. Returns the function that closes it. */
export const showPicture = async (file: string, { x, y }: Place): Promise<() => void> => {
  const title = `picture-${process.pid}`
  await onDisplay('bash', '-c', 'timeout 300 display -title "$0" "$1" >/dev/null 2>&1 &', title, file)
  await onDisplay(
    'xdotool',
    'search',
    '--sync',
    '--onlyvisible',
    '--name',
    title,
    'windowmove',
    String(x),
    String(y),
    'windowraise',
  )
  return () => void onDisplay('xdotool', 'search', '--name', title, 'windowkill').catch(() => undefined)
}

/** Another program copies a text and stays as the clipboard's owner. */
export const copyText = async (text: string): Promise<void> => {
  await onDisplay('bash', '-c', 'printf %s "$0" | xclip -i -selection clipboard >/dev/null 2>&1', text)
}

/** Number of the X server's display the app is drawn on. */
export const displayNumber = (): number =>
  Number(/\d+/.exec(process.env.ELECTRON_RUNTIME_DISPLAY ?? (runtime === '' ? process.env.DISPLAY : ':77') ?? '')?.[0])

/** Whether there is an X server; the runtime's is started by asking. */
export const hasDisplay = async (): Promise<boolean> => {
  if (runtime === '' && process.env.DISPLAY === undefined) return false
  return onDisplay('xdotool', 'getdisplaygeometry').then(
    () => true,
    () => false,
  )
}
