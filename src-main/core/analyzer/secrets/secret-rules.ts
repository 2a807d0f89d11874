/** What counts as a secret: one rule per notation, all linear; a rule that numbers could meet by chance checks what it met. */
import type { SecretKind } from '../../../../src-preload/model/diagnosis.ts'

export interface SecretRule {
  readonly kind: SecretKind
  /** The secret is the group where there is one, the whole match otherwise; it ends the match. */
  readonly pattern: RegExp
  /** In lower case, one of which stands in every match: most texts have none of them, and looking for letters is quicker. */
  readonly needs?: readonly string[]
  /** Whether it is one, by its own digits and by the end of what stands before it. */
  readonly holds?: (value: string, before: string) => boolean
}

/** Weights and check characters of GB 11643, the standard of Chinese identity numbers. */
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'

export const isIdentityNumber = (value: string): boolean => {
  const digits = value.replaceAll(/[ -]/g, '').toUpperCase()
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits.length === 18 && identityChecks[sum % 11] === digits[17]
}

/** A number that its name says is an id: eleven digits make no telephone of it. */
const idBefore =
  /(?:(?:log|request|req|trace|span|order|message|msg|task|job|event|trade|bill|batch|serial)[_-]?(?:id|no|num|number|sn)|订单号?|单号|编号|流水号|请求号)\\{0,3}["']?\s{0,3}[:=：#]?\s{0,3}\\{0,3}["']?$/i

const isNoId = (_: string, before: string): boolean => !idBefore.test(before)

/** Session ids mix letters and digits; a word or a number alone is something else of that name. */
const isMixed = (value: string): boolean => /\d/.test(value) && /[A-Za-z]/.test(value)

export const secretRules: readonly SecretRule[] = [
  { kind: 'token', needs: ['bearer'], pattern: /\bBearer\s{1,4}([\w.~+/=-]{8,8000})/gi },
  { kind: 'token', needs: ['t-', 'u-'], pattern: /(?<![\w-])([tu]-[A-Za-z0-9_.~-]{16,600})/g },
  // A JSON Web Token: its first part is JSON, and `{"` begins with these letters in base64.
  { kind: 'token', needs: ['eyj'], pattern: /(?<![\w.-])(eyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,2000}){0,3})/g },
  {
    kind: 'token',
    needs: ['token', 'ticket', 'client_assertion'],
    pattern:
      /(?:x-plugin-token|x-user-token|plugin_token|(?:tenant|app|user)_access_token|access_?token|refresh_?token|app_ticket|id_token|auth[_-]?token|(?:x|private|api|bearer|session|csrf|xsrf)[_-]token|jsapi_ticket|client_assertion)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.~+/=-]{8,8000})/gi,
  },
  { kind: 'token', needs: ['token='], pattern: /[?&]token=([\w.~+/=%-]{16,2000})/gi },
  // Basic, and schemes of the house: what follows the header's name and perhaps one word.
  {
    kind: 'token',
    needs: ['authorization'],
    pattern:
      /authorization(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?(?:(?:Basic|Token|Digest|ApiKey|Negotiate)\s{1,3})?([\w.~+/=-]{12,8000})/gi,
  },
  {
    kind: 'token',
    needs: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /(?<![\w-])((?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,255})/g,
  },
  {
    kind: 'token',
    needs: ['glpat-', 'npm_', 'xox'],
    pattern: /(?<![\w-])(glpat-[\w-]{16,100}|npm_[A-Za-z0-9]{30,60}|xox[abeoprs]-[A-Za-z0-9-]{10,250})/g,
  },
  {
    kind: 'session',
    needs: ['session', 'phpsessid', 'connect.sid'],
    pattern:
      /(?<![A-Za-z])(?:j?session_?id|phpsessid|asp\.net_sessionid|connect\.sid|session_?key|x-session|passport_session)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.~+/=%!-]{8,2000})/gi,
  },
  {
    kind: 'session',
    needs: ['session', 'sid'],
    pattern: /(?<![\w-])(?:session|sid|sessid)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.~+/=%-]{16,2000})/gi,
    holds: isMixed,
  },
  // The names in a Cookie header tell nobody anything, its values are the person's session.
  {
    kind: 'cookie',
    needs: ['cookie'],
    pattern:
      /(?<![A-Za-z]|set-|set_)(?:cookies?|cookie2)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.!#$%&*+^`|~-]{1,80}=[^\r\n"'\\]{1,8000})/gi,
  },
  {
    kind: 'cookie',
    needs: ['cookie'],
    pattern:
      /set[-_]cookie2?(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}[[(]?\\{0,7}["']?[\w.!#$%&*+^`|~-]{1,80}=([^\s"'\\;,]{1,4000})/gi,
  },
  {
    kind: 'cookie',
    needs: ['-b', '--cookie'],
    pattern: /(?:\s-b|--cookie)\s{1,3}["']?([\w.!#$%&*+^`|~-]{1,80}=[^\r\n"'\\]{1,8000})/g,
  },
  {
    kind: 'private-key',
    needs: ['private key'],
    pattern:
      /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----(?:\s|\\{1,7}[nr]|(?:Proc-Type|DEK-Info|Version|Comment):[^\r\n\\]{0,120}){0,40}([A-Za-z0-9+/=]{16,2000}(?:(?:\s|\\{1,7}[nr]){1,6}(?:[A-Za-z0-9+/=]{16,2000}(?=[\s\\"',]|$)|[A-Za-z0-9+/=]{1,15}(?=(?:\s|\\{1,7}[nr]){0,6}-----))){0,400})/g,
  },
  // A password between a user and a host; a port, a path or a query there is none.
  {
    kind: 'connection',
    needs: ['://'],
    pattern: /(?<![\w+.-])[a-z][a-z0-9+.-]{1,24}:\/\/[^\s:@/"'<>?]{0,100}:([^\s"'<>/?]{1,200})(?=@)/gi,
  },
  {
    kind: 'connection',
    needs: ['accountkey', 'account_key', 'shared'],
    pattern:
      /(?:account_?key|shared_?access_?key|shared_?access_?signature)\s{0,2}[:=]\s{0,2}["']?([\w+/=%&-]{12,400})/gi,
  },
  {
    kind: 'connection',
    needs: ['requirepass', 'masterauth', 'identified', 'redis-cli'],
    pattern:
      /(?:\b(?:requirepass|masterauth|identified\s{1,3}by)|redis-cli\s[^\n]{0,80}\s-a)\s{1,3}["']?([^\s"'\\;]{4,200})/gi,
  },
  {
    kind: 'connection',
    needs: ['curl', 'wget'],
    pattern: /\b(?:curl|wget)\s[^\n]{0,200}\s(?:-u|--user)\s{1,3}["']?[^\s:"']{1,80}:([^\s"'\\]{3,200})/g,
  },
  {
    kind: 'app-secret',
    needs: ['secret', 'encrypt', 'encoding', 'verification', 'password', 'passwd', 'passphrase', 'pwd'],
    pattern:
      /(?:app_?secret|corp_?secret|plugin_?secret|client_?secret|secret_?access_?key|secret_?key|secret_?id|encrypt_?key|encoding_?aes_?key|verification_?token|signing_?secret|webhook_?secret|password|passwd|passphrase|pwd)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([^\s"'\\,;&}]{4,300})/gi,
  },
  {
    kind: 'app-secret',
    needs: ['密码', '口令', '密钥'],
    pattern: /(?:密码|口令|密钥)(?:是|为)?\s{0,3}[:：=]\s{0,3}["'“]?([^\s"'“”\\,;&}，。；、]{4,300})/g,
  },
  { kind: 'api-key', needs: ['sk-', 'sk_', 'rk-', 'rk_'], pattern: /(?<![\w-])([sr]k[-_][A-Za-z0-9_-]{8,200})/g },
  {
    kind: 'api-key',
    needs: ['akia', 'asia', 'akid', 'ltai', 'aiza', 'sg.'],
    pattern:
      /(?<![\w-])(A[KS]IA[A-Z0-9]{16}|AKID[A-Za-z0-9]{16,40}|LTAI[A-Za-z0-9]{12,24}|AIza[\w-]{30,45}|SG\.[\w-]{16,30}\.[\w-]{30,60})(?![\w-])/g,
  },
  {
    kind: 'api-key',
    needs: ['api', 'access'],
    pattern:
      /(?:api[_-]?key|turing_api_key|access_?key_?id)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.-]{8,300})/gi,
  },
  {
    kind: 'signature',
    needs: ['sig'],
    pattern:
      /(?:usersig|x-amz-signature|[?&]sig|[?&]sign(?:ature)?)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.*~+/=%-]{4,800})/gi,
  },
  { kind: 'webhook', needs: ['/open-apis/bot/'], pattern: /\/open-apis\/bot\/(?:v2\/)?hook\/([\w-]{8,80})/g },
  { kind: 'webhook', needs: ['trigger-webhook'], pattern: /\/flow\/api\/trigger-webhook\/([\w-]{8,80})/g },
  { kind: 'webhook', needs: ['/webhook/send'], pattern: /\/cgi-bin\/webhook\/send\?key=([\w-]{8,80})/g },
  {
    kind: 'webhook',
    needs: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/([\w/-]{16,120})/g,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.\w-])((?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d\w])/g,
    holds: isNoId,
  },
  {
    kind: 'id-card',
    pattern:
      /(?<![\w.-])([1-8]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx])(?![\w-])/g,
    holds: isIdentityNumber,
  },
  {
    kind: 'email',
    needs: ['@'],
    pattern: /(?<![\w.+-])([\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})(?![\w-])/g,
  },
]
