/** How kind, retry and actor look everywhere: an icon of their own and a tone each, told apart without colour. */
import {
  Ban,
  Braces,
  ChartPie,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CloudOff,
  Code,
  Gauge,
  GitCompareArrows,
  Headset,
  KeyRound,
  Lock,
  type LucideIcon,
  Minus,
  RefreshCw,
  SearchX,
  ServerCrash,
  ShieldAlert,
  ShieldUser,
  SlidersHorizontal,
  Timer,
  User,
} from 'lucide-react'
import type { Actor, Kind, Retry } from '../../src-preload/model/catalog.ts'
import { classNames } from '../lib/class-names.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './entry-marks.module.css'

interface Look {
  readonly icon: LucideIcon
  readonly tone: 'neutral' | 'amber' | 'blue' | 'teal' | 'violet' | 'magenta' | 'red' | 'green'
}

export const kindLooks: Readonly<Record<Kind, Look>> = {
  auth: { icon: KeyRound, tone: 'amber' },
  permission: { icon: Lock, tone: 'amber' },
  'invalid-request': { icon: Braces, tone: 'blue' },
  'not-found': { icon: SearchX, tone: 'blue' },
  conflict: { icon: GitCompareArrows, tone: 'blue' },
  state: { icon: CircleDashed, tone: 'blue' },
  'rate-limit': { icon: Gauge, tone: 'teal' },
  quota: { icon: ChartPie, tone: 'teal' },
  'content-policy': { icon: ShieldAlert, tone: 'magenta' },
  unsupported: { icon: Ban, tone: 'neutral' },
  configuration: { icon: SlidersHorizontal, tone: 'violet' },
  upstream: { icon: CloudOff, tone: 'red' },
  server: { icon: ServerCrash, tone: 'red' },
  success: { icon: CircleCheck, tone: 'green' },
  unclassified: { icon: CircleQuestionMark, tone: 'neutral' },
}

export const retryLooks: Readonly<Record<Retry, Look>> = {
  no: { icon: Minus, tone: 'neutral' },
  backoff: { icon: Timer, tone: 'teal' },
  refresh: { icon: RefreshCw, tone: 'amber' },
}

export const actorLooks: Readonly<Record<Actor, Look>> = {
  developer: { icon: Code, tone: 'neutral' },
  admin: { icon: ShieldUser, tone: 'neutral' },
  user: { icon: User, tone: 'neutral' },
  vendor: { icon: Headset, tone: 'neutral' },
}

interface MarkProps {
  readonly look: Look
  readonly label: string
  /** Shows the label in the tooltip only. */
  readonly iconOnly?: boolean
}

const Mark = ({ look: { icon: Icon, tone }, label, iconOnly = false }: MarkProps) => (
  <span className={classNames(styles.mark, styles[tone])} {...(iconOnly && { 'data-tooltip': label })}>
    <Icon size={14} strokeWidth={2} aria-hidden />
    <span className={iconOnly ? 'visually-hidden' : styles.label}>{label}</span>
  </span>
)

export const KindMark = ({ kind, iconOnly = false }: { readonly kind: Kind; readonly iconOnly?: boolean }) => (
  <Mark look={kindLooks[kind]} label={useTranslate()(`kind.${kind}`)} iconOnly={iconOnly} />
)

export const RetryMark = ({ retry }: { readonly retry: Retry }) => (
  <Mark look={retryLooks[retry]} label={useTranslate()(`retry.${retry}`)} />
)

export const ActorMark = ({ actor }: { readonly actor: Actor }) => (
  <Mark look={actorLooks[actor]} label={useTranslate()(`actor.${actor}`)} />
)
