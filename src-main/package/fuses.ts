/** What Electron may be made to do by whoever starts it: every fuse of the executable, set on purpose. */
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import type { Configuration } from 'electron-builder'

type BuilderFuses = NonNullable<Configuration['electronFuses']>
/** Each fuse by the builder's name for it, so that a new one does not compile until it is set; signing macOS copies is no fuse. */
export type FuseName = Exclude<keyof BuilderFuses, 'resetAdHocDarwinSignature'>
export type Fuses = Readonly<Record<FuseName, boolean>>

export const releaseFuses: Fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://, files from nowhere.
  grantFileProtocolExtraPrivileges: false,
}

/** A test driver talks to the app by Node's inspector; nothing else differs. */
export const testFuses: Fuses = { ...releaseFuses, enableNodeCliInspectArguments: true }

const positions: Readonly<Record<FuseName, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
}

const names = Object.keys(positions) as readonly FuseName[]

/** As the built executable has them. */
export const readFuses = async (executable: string): Promise<Fuses> => {
  const wire = await getCurrentFuseWire(executable)
  if (wire.version !== FuseVersion.V1) throw new Error(`${executable} has fuses of an unknown version`)
  const states = names.map((name) => [name, wire[positions[name]] === FuseState.ENABLE])
  return Object.fromEntries(states) as Fuses
}

/** The fuses that are not as they were asked to be. */
export const compareFuses = (actual: Fuses, wanted: Fuses): readonly FuseName[] =>
  names.filter((name) => actual[name] !== wanted[name])
