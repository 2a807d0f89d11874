/** Every rule of the analyzer: its id, how much it weighs, the sentence that tells it, and what it may decide beside its weight. */
import type { Strength } from './scoring.ts'

/**
 * What a rule decides: `spelling` and `neighbours` (other fields) yield where a table has names of its own, `spelling` also where the
 * service is named; `lone-code` and
 * `family` point to no service by themselves; `description` holds what a person said of an imported wire; `name` names the
 * service, `address` is where it was called, `origin` as what the error came from; `agreement` and `difference` are a message's for and against; `label` and `wording` say that a number is a code;
 * `foreign-fields`, `foreign-text` and `foreign-name` speak for another product, `relay-fields` for one or for a gateway; `writing`, `nature` and `alone` are of how
 * the number is written.
 */
export type Decision =
  | 'spelling'
  | 'neighbours'
  | 'lone-code'
  | 'family'
  | 'description'
  | 'name'
  | 'origin'
  | 'address'
  | 'agreement'
  | 'difference'
  | 'label'
  | 'wording'
  | 'other-number'
  | 'foreign-fields'
  | 'relay-fields'
  | 'foreign-text'
  | 'foreign-name'
  | 'writing'
  | 'nature'
  | 'alone'

export interface Rule {
  /** Such as `code/key` or `feishu/host`. */
  readonly id: string
  readonly strength: Strength
  /** Key of the sentence in `locales`; a family's sentence is the family's own name. */
  readonly says: string
  readonly decides: Decision | null
}

const rule = (id: string, strength: Strength, decides: Decision | null = null, says = id): Rule => ({
  id,
  strength,
  says: `evidence.${says.replace('/', '-')}`,
  decides,
})

/** Rules that are no service's own. A message's strength depends on what it says: see `scoring.ts`. */
export const rules = {
  key: rule('code/key', 'hint'),
  looseKey: rule('code/loose-key', 'doubt'),
  errorKey: rule('code/error-key', 'hint'),
  word: rule('code/word', 'some', 'label'),
  wordLoose: rule('code/word', 'hint', 'label'),
  errorWord: rule('code/error-word', 'hint'),
  errorWordAfter: rule('code/error-word-after', 'hint'),
  missedInDocs: rule('code/missed-in-docs', 'fair', 'label'),
  corrected: rule('code/corrected', 'fair', 'label'),
  takenBack: rule('code/taken-back', 'excluded'),
  serviceBefore: rule('code/service-before', 'some'),
  apiWord: rule('code/api-word', 'hint'),
  failedInBrackets: rule('code/failed-in-brackets', 'some'),
  onlySays: rule('code/only-says', 'hint'),
  inBrackets: rule('code/in-brackets', 'trifle'),
  thenMessage: rule('code/then-message', 'trifle'),
  sourceCode: rule('code/source-code', 'excluded'),
  unitAfter: rule('code/unit-after', 'excluded'),
  page: rule('code/page', 'fair'),
  link: rule('code/link', 'strong'),
  thenFailure: rule('code/then-failure', 'hint'),
  listed: rule('code/listed', 'some'),
  inList: rule('code/in-list', 'excluded'),
  thenWording: rule('code/then-wording', 'hint', 'wording'),
  asked: rule('code/asked', 'hint'),
  unsaid: rule('code/unsaid', 'doubt'),
  alone: rule('code/alone', 'fair', 'alone'),
  aloneVague: rule('code/alone', 'some', 'alone'),
  otherNumber: rule('code/other-number', 'excluded', 'other-number'),
  quoted: rule('code/quoted', 'doubt', 'writing'),
  notNatural: rule('code/not-natural', 'excluded', 'nature'),
  dataRecord: rule('code/data-record', 'contradiction'),
  namedInRow: rule('code/named-in-row', 'some'),
  relayedPair: rule('code/relayed-pair', 'hint'),
  answered: rule('code/answered', 'some', 'origin'),
  answeredElsewhere: rule('code/answered-elsewhere', 'contradiction'),
  documented: rule('code/documented', 'hint'),
  documentedElsewhere: rule('code/documented-elsewhere', 'against'),
  rare: rule('code/rare', 'hint'),
  telling: rule('code/telling', 'hint'),
  onlyHere: rule('code/only-here', 'hint'),
  elsewhere: rule('code/elsewhere', 'doubt'),
  /** The same, for codes of a service's pages. */
  elsewhereListed: rule('code/elsewhere', 'contradiction'),
  called: rule('code/called', 'fair'),
  likeHttp: rule('code/like-http', 'doubt'),
  isStatus: rule('code/is-status', 'excluded'),
  httpAgrees: rule('http/agrees', 'hint'),
  httpDiffers: rule('http/differs', 'against'),
  vendorFields: rule('vendor/fields', 'contradiction', 'foreign-fields'),
  relayFields: rule('vendor/relay-fields', 'contradiction', 'relay-fields', 'vendor/fields'),
  vendorText: rule('vendor/text', 'contradiction', 'foreign-text'),
  vendorName: rule('vendor/name', 'doubt', 'foreign-name'),
  messageName: rule('message/name', 'fair'),
  messageWording: rule('message/wording', 'fair'),
  messageOnly: rule('message/only', 'some'),
  messageAlone: rule('message/alone', 'some'),
  messageTold: rule('message/told', 'hint'),
  messageAdvice: rule('message/advice', 'fair'),
  messageUnconfirmed: rule('message/unconfirmed', 'doubt'),
  same: rule('message/same', 'strong', 'agreement'),
  filled: rule('message/filled', 'strong', 'agreement'),
  contained: rule('message/contained', 'strong'),
  similar: rule('message/similar', 'fair'),
  related: rule('message/related', 'hint'),
  otherLanguage: rule('message/other-language', 'doubt'),
  different: rule('message/different', 'against', 'difference'),
} as const

/** What the rows of a service's table say and decide, by the name behind the service's id; rows about fields say so. */
const ofServices: Readonly<Record<string, readonly [says: string, decides: Decision | null]>> = {
  host: ['host', 'address'],
  path: ['path', 'address'],
  api: ['path', null],
  'card-toast': ['wording', null],
  sdk: ['sdk', null],
  'sdk-call': ['sdk', null],
  'error-class': ['sdk', 'origin'],
  'token-call': ['sdk', null],
  'openai-sdk': ['sdk', null],
  'openai-class': ['sdk', null],
  name: ['name', 'name'],
  'name-called': ['name', null],
  product: ['name', null],
  'token-name': ['name', null],
  'scope-text': ['wording', null],
  'sub-error': ['wording', null],
  'login-page': ['wording', null],
  header: ['header', null],
  environment: ['name', null],
  command: ['name', null],
  query: ['query', null],
  id: ['id', null],
  'log-id': ['id', null],
  trace: ['id', null],
  'tur-trace': ['id', null],
  scope: ['id', null],
  'uuid-trace': ['foreign', null],
  'hex-trace': ['foreign', null],
  'foreign-code': ['foreign', 'spelling'],
  'foreign-message': ['foreign', 'spelling'],
  'foreign-pair': ['keys', 'spelling'],
  'foreign-keys': ['foreign', 'neighbours'],
  'code-only': ['code-only', 'lone-code'],
  described: ['keys', 'description'],
  'described-code': ['keys', 'description'],
  family: ['keys', 'family'],
}

const known = new Map<Strength, Map<string, Rule>>()
/** Services may come and go; their rules are few. */
const remembered = 1_000

/** The rule that a row of a service's table is, `feishu/host`. */
export const serviceRule = (id: string, strength: Strength): Rule => {
  const rulesOf = known.get(strength) ?? new Map<string, Rule>()
  const before = rulesOf.get(id)
  if (before !== undefined) return before
  const [says, decides] = ofServices[id.slice(id.indexOf('/') + 1)] ?? ['keys', null]
  const made = rule(id, strength, decides, says)
  if (rulesOf.size < remembered) known.set(strength, rulesOf.set(id, made))
  return made
}
