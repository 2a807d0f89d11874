/** Numbers that name an error of the operating system's, such as Winsock's 10060: no server answered. */

const labels = new RegExp(
  [
    String.raw`\[(?:Errno|WinError) -?`,
    String.raw`\bOSError: \(`,
    String.raw`\b(?:winsock|WSA(?:GetLastError)?|(?:system|native) socket|socket) ?(?:errors?|err|code|错误码?|异常){0,2}[ :=(是为]{1,3}`,
    String.raw`\bSocketException ?\(`,
    String.raw`\bgetaddrinfo\b[^\n]{0,60}\b(?:error|code|errno)[ :=]{1,3}`,
  ]
    .map((label) => `${label}$`)
    .join('|'),
  'i',
)
const longestLabel = 100

export const isOfSystem = (text: string, start: number): boolean =>
  labels.test(text.slice(Math.max(0, start - longestLabel), start))
