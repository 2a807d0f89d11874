/** Kinds and retries of all rows as judged by reading them one by one; the rules must come to the same answers. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Entry, Kind, Retry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { readSources } from '../../../build/read-sources.ts'
import { adapters } from '../adapters/registry.ts'
import { compileCatalog } from '../compile.ts'

const { services, texts } = readSources(resolve(import.meta.dirname, '../../../../resources'))
const { entries } = compileCatalog(services, adapters, texts)

/** What most rows of a service are; only the others are listed. */
const usual: Readonly<Record<ServiceId, Kind>> = {
  feishu: 'invalid-request',
  'feishu-project': 'invalid-request',
  'feishu-hire': 'not-found',
  'tencent-bot': 'invalid-request',
  turing: 'server',
}

/** Codes by kind. `40003:internal` is the meaning of 40003 whose message starts with that word. */
const judged: Readonly<Record<ServiceId, Partial<Record<Kind, string>>>> = {
  feishu: {
    state: `
      600 10002 10014 10030 11206 11222 11236 11237 11238 11242 12011 20021 20022 20023 40119 40158
      40159 40160 40174 42006 43011 90218 90228 90242 91003 96403 1103008 99991662`,
    'not-found': `
      1002 4002 4003 4004 10004 10020 10029 10037 11101 11103 11105 11209 11213 11227 11231 11244
      11249 18066 18113 20008 40007 40008:open_id 40031 40052 40053 40122 40154 41017 41045 60002
      60003 60004 60005 60008 60010 90214 90215 90304 90305 91005 91203 91205 91402 93004 95006 95007
      121004 1000007 1001501 1001502 1002000 1003001 1003003 1004000 1050009 1061041 1069304 1069305
      1069307 99991201 99992351 99992352 99992353 99992354 99992355 99992356 99992357 99992358
      99992359 99992360 99992363 99992364:these 99992370 99992375 99992376 99992378 99992379 99992380
      99992500 99992501`,
    server: `
      1500 1503 1551 1557 1642 1663 1665 1668 2200 4006 5000 10009 10101 10105 10200 10500 11106 11311
      12018 40003:internal 40006 40008:deptInfo 40133 40134 41027 45500 55001 65001 90203 90301 90399
      91201 93006 95001 95003 95005 95010 95011 95050 95051 95201 95202 95203 95204 95205 95206 95207
      95208 95209 95299 96001 96202 96401 96402 105001 1000003 1001901 1001999 1050002 1050008 1069301
      1069399 99991644`,
    auth: `
      4001 10005 10012 10013 10015 10204 11000 11001 20002 20003 20004 20005 20006 20007 20013 20014
      20024 91404 154001 99991501 99991543 99991611 99991612 99991621 99991622 99991631 99991632
      99991641 99991642 99991643 99991645 99991661 99991663 99991664 99991665 99991668 99991669
      99991670 99991671 99991677 99991681 99991691 99991692 99991693`,
    permission: `
      10010 10017 10023 10034 11200 11201 11202 11203 11204 11208 11217 11219 11220 11221 11223 11225
      11229 11230 11234 11235 11239 11241 11245 12002 12016 18120 20010 40001:market 40003:no 40004
      41022 41050 41056 60009 60011 90213 90303 91002 91004 91204 91403 95008 95009 1001002 1001902
      1069303 90003088 99991401 99991672 99991676 99991679`,
    unsupported: `
      10016 10019 11228 12008 12015 30005 40141 40157 40161 40162 40163 43010 60013 95053 1050019
      99991674 99993201`,
    configuration: `11205 11207 11210 11240 20009 40139 40143 41028 41029 41031 41032 41060 90225 1103003 99991673`,
    conflict: `
      18121 40101 40102 40103 40111 40127 40130 40131 40152 40153 40155 40170 40173 40175 40180 40186
      41001 41002 41003 41011 41020 41023 41024 41034 41053 42005 43005 43007 47009 60007 60012 60014
      90208 90209 90210 91207 95023 96002 96201 100007 100009 99993203`,
    'rate-limit': `11232 11233 11247 90217 90235 1000004 1000005 99991400`,
    quota: `
      11218 18117 40107 40108 40142 40144 40164 41007 41008 41013 41016 41033 43013 90219 91206
      1069308 90003087 99991403`,
    'content-policy': `11248 11252 11312 18054 40114 41014 41037 90306 91208 1069306`,
  },
  'feishu-project': {
    permission: `10001 10301 10404 20090`,
    state: `10002 10004 10302 20007 20008 20016 20017 20037 20044`,
    auth: `10021 10022 10210 10211`,
    'not-found': `13001 20018 20046 30005 30006 30007 30008 30009 30010 30011 30012 30015`,
    'rate-limit': `10429`,
    conflict: `10430 20083`,
    unsupported: `20011 20029 20056 20065 20067 20068 20071 20081 20082`,
    quota: `1000051942`,
    server: `50006:RPC 50006:openapi`,
  },
  'feishu-hire': {
    server: `1020001`,
    'invalid-request': `1002002 1002107 1002214 1002215 1002219 1002302 1002303`,
    conflict: `1002101 1002105 1002106 1002206 1002218 1002402 1002510 1002702`,
    state: `1002103 1002205 1002209 1002210 1002211 1002212 1002403 1002509 1002704`,
    permission: `1002216`,
    auth: `1002304 1002404`,
    quota: `1002508`,
    configuration: `1002701`,
  },
  'tencent-bot': {
    auth: `60004 60005 60006`,
    'rate-limit': `60007 60011`,
    server: `
      60008 60013 60014 100001 100009 100011 110002 130003 140003 140004 180001 220001 230001 240002
      240003 260001 260002 280015`,
    permission: `60010 100005 270003 280004 280007 280013`,
    'not-found': `100003 150001 160001 270002 280003 280008`,
    unsupported: `100010`,
    'content-policy': `100015`,
    conflict: `110001 130002`,
    state: `110003 250003 250004 280006 280009 280010 280011 280012 280014`,
    quota: `130001 140001 250001 250002 260003 280002`,
    configuration: `270004 280001 280005 290001`,
  },
  turing: {
    success: `0`,
    unsupported: `
      1001 1002 1206 1208 1243 1251 1254 1255 1256 1258 1267 1268 1269 1270 1271 1279 1282 1283 1284
      1286 1287 1289 1298 2002`,
    'not-found': `
      1003 1116 1200 1205 1242 1250 1260 1261 1262 1272 1293 1300 1311 1316 1400 1405:No 1500 1501
      1600 1700 1701 1708 1720 1724 1731 1800 1802 1902 1905 2003 2007 2009 2100 2103 2801 2802 4055
      4056 4100 4101`,
    'invalid-request': `
      1004 1050 1051 1101 1121 1202 1204 1207 1252 1253 1257 1259 1263 1264 1265 1266 1274 1276 1280
      1281 1290 1291 1292 1295 1296 1302 1313 1314 1315 1317 1327 1702 1721 1904 2105 4103 4104 5000
      5001 5002 5003 5004 5005`,
    auth: `1005 1100 1303 1304 1305 1306 1309 1310 1318 1319 1320 1321 1322 1323 2851`,
    configuration: `1006 1108 1109 1117 1722 6000`,
    quota: `1102 1110 1277 1324 2102 4000`,
    'rate-limit': `1104 1111 1112 1113 1114 1115 1122 1212 1723 2805 3091`,
    'content-policy': `1119 1120 1273 2005 3052 5006`,
    conflict: `1201 1240 1307 1312 1326 1404 1601 1730 1901 1909 4051`,
    state: `1241 1278 1301 1703 1704 1705 1732 1733 1907 2101 2104 2850 4050`,
    permission: `1275 1288 1308 1906 2601 4105 4106`,
    upstream: `
      1285 2600 2700 3010 3011 3020 3021 3022 3030 3031 3040 3041 3050 3051 3060 3061 3062 3070 3071
      3080 3081 3090 3100 3101 3110 3111 4052 4053 4054 4057 4102`,
  },
}

/** Worth repeating after a pause, or once with a renewed token, by the documents' own words; all other rows are not. */
const repeatable: readonly (readonly [Retry, ServiceId, string])[] = [
  [
    'backoff',
    'feishu',
    `
    600 1500 1503 1642 1663 1668 2200 5000 10101 10105 10200 11232 11233 11247 18121 40003:internal
    40006 41027 45500 55001 60014 65001 90203 90217 90228 90235 90242 91201 95001 95003 95005 95010
    95011 95203 95204 95205 95206 95207 95208 95209 96001 96002 96201 96402 96403 105001 1000004
    1000005 1050002 1050008 1069301 1069399 99991400`,
  ],
  ['backoff', 'feishu-project', `10429 50006:openapi`],
  ['backoff', 'turing', `1104 1111 1112 1113 1114 1115 1122 1124 1212 1900 1903 1908 2400 2500 2805 3091 4057 4102`],
  ['backoff', 'tencent-bot', `60007 60008 60011 60014 100011 130003 140003 140004 180001 220001 230001 280006`],
  ['refresh', 'feishu', `4001 20005 20006 20013 20014 99991663 99991664 99991665 99991668 99991677`],
  ['refresh', 'feishu-project', `10022`],
  ['refresh', 'turing', `1310`],
]

const isListed = (list: string, { code, message }: Entry) =>
  list
    .trim()
    .split(/\s+/)
    .some((item) => {
      const [wanted, start = ''] = item.split(':')
      return wanted === code && message.startsWith(start)
    })

const kindOf = (entry: Entry) =>
  Object.entries(judged[entry.service] ?? {}).find(([, list]) => isListed(list, entry))?.[0] ?? usual[entry.service]

const retryOf = (entry: Entry) =>
  repeatable.find(([, service, list]) => service === entry.service && isListed(list, entry))?.[0] ?? 'no'

test('the rows of every service have been judged', () => {
  expect(Object.keys(usual).toSorted()).toEqual(services.map(({ id }) => id).toSorted())
})

describe.each(services)('$id', ({ id }) => {
  const mine = entries.filter(({ service }) => service === id)
  const show = (field: (entry: Entry) => string | undefined) =>
    mine.map((entry) => `${entry.id} ${entry.message}: ${field(entry)}`)

  test('kinds', () => {
    expect(show(({ kind }) => kind)).toEqual(show(kindOf))
  })

  test('retries', () => {
    expect(show(({ retry }) => retry)).toEqual(show(retryOf))
  })

  test('every judged row exists', () => {
    const lists = [
      ...Object.values(judged[id] ?? {}),
      ...repeatable.filter(([, service]) => service === id).map(([, , list]) => list),
    ]
    const unknown = lists
      .flatMap((list) => list.trim().split(/\s+/))
      .filter((item) => !mine.some((entry) => isListed(item, entry)))
    expect(unknown).toEqual([])
  })
})
