/** Pastes about the invented services, written before the analyzer was tried on them; those added later are marked. */
import type { CodeLabel, LabelledText } from './labelled-text.ts'

const label = (service: string, code: string): CodeLabel => ({ service, code })
const is = (service: string, code: string, text: string) => ({ expected: [label(service, code)], unknown: [], text })
const unknown = (service: string, code: string, text: string) => ({
  expected: [],
  unknown: [label(service, code)],
  text,
})
const nothing = (text: string) => ({ expected: [], unknown: [], text })

const texts: readonly {
  readonly expected: readonly CodeLabel[]
  readonly unknown: readonly CodeLabel[]
  readonly text: string
}[] = [
  // 星河支付: errcode, errmsg.
  is('my-pay', '40001', '{"errcode":40001,"errmsg":"invalid sign"}'),
  is('my-pay', '43210', '{"errcode":43210,"errmsg":"balance not enough","request_id":"a81f"}'),
  is(
    'my-pay',
    '43210',
    'POST https://api.xinghe-pay.example/v3/pay HTTP/1.1 200\n{"errcode": 43210, "errmsg": "余额不足"}',
  ),
  is('my-pay', '50012', '{"errcode":50012,"errmsg":"channel UNION-7 is closed"}'),
  is('my-pay', '61024', '{\\"errcode\\":61024,\\"errmsg\\":\\"certificate serial mismatch\\"}'),
  is(
    'my-pay',
    '40003',
    'curl -X POST https://api.xinghe-pay.example/v3/orders -d @a.json\n< HTTP/1.1 200 OK\n< X-Xh-Request-Id: 88ac1\n{"errcode":40003,"errmsg":"merchant 1900001 not exists"}',
  ),
  is(
    'my-pay',
    '40029',
    "requests.exceptions.HTTPError: pay failed: {'errcode': 40029, 'errmsg': 'order already paid'}",
  ),
  is(
    'my-pay',
    '43219',
    '2026-04-05 10:22:01 ERROR [pay-worker] 星河支付退款失败 errcode=43219 errmsg=refund amount exceeds the order',
  ),
  is('my-pay', '41008', '{"data":null,"errcode":"41008","errmsg":"missing out_trade_no"}'),
  is('my-pay', '45009', '星河支付返回 45009: reach max api daily quota limit'),
  is('my-pay', '-1', '{"errcode":-1,"errmsg":"system busy"} from api.xinghe-pay.example'),
  is('my-pay', '43210', 'PayException: code: 43210, message: balance not enough'),
  unknown(
    'my-pay',
    '49999',
    'GET https://api.xinghe-pay.example/v3/bills -> {"errcode":49999,"errmsg":"bill not ready"}',
  ),
  nothing('{"errcode":0,"errmsg":"ok","prepay_id":"wx201410272009395522657a690389285100"}'),
  nothing('{"errcode":40013,"errmsg":"invalid appid, rid: 655d878c-2e41a3f4-65f9b9ba"}'),
  nothing(
    '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest, rid: 655d878c-2e41a3f4-65f9b9ba"}',
  ),
  nothing('企业微信 {"errcode":40003,"errmsg":"invalid userid, hint: [1595297094_45_abcdef]"}'),
  nothing('{"errcode":40029,"errmsg":"invalid code, rid: 6551878c-2e41a3f4-65f9b9ba"}'),
  nothing('{"errcode":88,"sub_code":"60011","sub_msg":"没有调用该接口的权限","errmsg":"ding talk error"}'),
  nothing('processed 43210 rows in 40001 ms'),
  nothing('SELECT * FROM orders WHERE id IN (43210, 43219)'),
  is(
    'feishu',
    '40003',
    '{"code":40003,"msg":"no department authority","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}',
  ),
  is(
    'feishu',
    '99991672',
    '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [contact:user.id:readonly]."}',
  ),
  nothing('订单 43210 已签收，感谢使用'),
  // 云栈: codes that are words.
  is(
    'my-cloud',
    'InvalidParameter.InstanceId',
    '{"RequestId":"4C467B38-3910","Error":{"Code":"InvalidParameter.InstanceId","Message":"The specified InstanceId is not valid."}}',
  ),
  is(
    'my-cloud',
    'InvalidInstance.NotFound',
    'HTTP/1.1 404 Not Found\nX-Yz-Trace: 7f3a\n\n{"Error":{"Code":"InvalidInstance.NotFound","Message":"The specified instance does not exist."}}',
  ),
  is(
    'my-cloud',
    'OperationDenied.InstanceLocked',
    'yz-sdk: ServiceException: OperationDenied.InstanceLocked: The instance is locked for security reasons. (RequestId: 19AC)',
  ),
  is(
    'my-cloud',
    'Throttling.User',
    '{"Error": {"Code": "Throttling.User", "Message": "Request was denied due to user flow control."}}',
  ),
  is(
    'my-cloud',
    'QuotaExceed.Snapshot',
    'https://api.yunzhan.example/?Action=CreateSnapshot returned QuotaExceed.Snapshot',
  ),
  is('my-cloud', 'QuotaExceed.Snapshot', 'QuotaExceed.Snapshot'),
  is('my-cloud', 'SIGNATURE_EXPIRED', 'error code: SIGNATURE_EXPIRED, the signature has expired'),
  is(
    'my-cloud',
    'InternalError',
    'api.yunzhan.example: {"Error":{"Code":"InternalError","Message":"The request processing has failed due to some unknown error."}}',
  ),
  is(
    'my-cloud',
    'InvalidParameter.ZoneId',
    "err = {'Error': {'Code': 'InvalidParameter.ZoneId', 'Message': 'The specified ZoneId does not exist.'}}",
  ),
  is(
    'my-cloud',
    'Forbidden.RAM',
    '错误码：Forbidden.RAM\n错误信息：User not authorized to operate on the specified resource.',
  ),
  unknown(
    'my-cloud',
    'InvalidParameter.ImageId',
    'GET https://api.yunzhan.example/?Action=Run 400 {"Error":{"Code":"InvalidParameter.ImageId","Message":"The specified ImageId is not valid."}}',
  ),
  nothing(
    '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"The provided credentials could not be validated."},"RequestId":"ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"}}',
  ),
  nothing(
    '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><HostId>my-bucket.oss-cn-hangzhou.aliyuncs.com</HostId></Error>',
  ),
  nothing(
    '[TencentCloudSDKException] code:InternalError message:An internal error has occurred requestId:ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
  ),
  nothing('{"code":"InternalError","message":"something broke in the shop service"}'),
  nothing('import { InternalError } from "./errors"\nthrow new InternalError("boom")'),
  nothing('class Throttling { user = 1 }'),
  nothing(
    '{"Error":{"Code":"AccessDenied","Message":"Access Denied","RequestId":"656c76696e6727732072657175657374","HostId":"Uuag1LuByRx9e6j5Onimru9pO4ZVKnJ2Qz7/C1NPcfTWAtRPfTaOFg=="}}',
  ),
  is('turing', '1405', '{"code":1405,"message":"Open search no result","data":{},"trace_id":"tur_0a1b2c3d4e5f"}'),
  // 东海银行核心: nothing is known but its table.
  is('my-core', 'E10233', '{"code":"E10233","message":"账户余额不足"}'),
  is('my-core', 'E10233', '交易失败，错误码 E10233'),
  is('my-core', 'E10233', 'E10233'),
  is('my-core', 'E10234', '东海银行核心返回 E10234，请处理'),
  is(
    'my-core',
    'E20077',
    '2026-03-01 09:00:12.221 ERROR c.d.CoreClient - 调用核心失败 retCode=E20077 retMsg=前置机通讯超时',
  ),
  is('my-core', 'E20001', '<rsp><code>E20001</code><msg>核心系统记账失败</msg></rsp>'),
  is('my-core', 'E30500', 'E30500: certificate verification failed'),
  is('my-core', 'P00912', '客户说报错 P00912 密码连续错误超过三次'),
  is('my-core', '778899', '{"code":778899,"msg":"批量文件格式错误"}'),
  is('my-core', '88120045', '东海银行核心 报错 88120045 清算日期不一致'),
  is('my-core', 'E10410', '交易超过单日限额 (E10410)'),
  nothing('{"code":778899,"msg":"scan not finished","data":null}'),
  nothing('流水号 88120045 已入账'),
  nothing('配件型号 E10233-A 到货，数量 20'),
  nothing('https://shop.example.com/p/E10233?color=red'),
  nothing('E10235'),
  nothing('commit 1a2b3c fixes E2E10233 test flake'),
  nothing('pid 778899 killed'),
  nothing('金额 778899 元'),
  nothing('const E10233 = require("./e10233")'),
  is(
    'feishu',
    '99991663',
    'E20078 is unrelated; {"code":99991663,"msg":"Invalid access token for authorization. Please make a test attempt."}',
  ),
  // 渠道前置: keys of its own.
  is('my-channel', 'C0017', '{"respCd":"C0017","respMsg":"渠道未签约","traceNo":"2211"}'),
  is('my-channel', '330021', '{"respCd":"330021","respMsg":"对账文件尚未生成"}'),
  is('my-channel', 'C0456', 'respCd=C0456, respMsg=报文验签失败'),
  is('my-channel', '330022', 'respCd: 330022'),
  is('my-channel', 'C0001', '{"head":{"respCd":"C0001","respMsg":"交易流水号重复(20260405)"},"body":{}}'),
  unknown('my-channel', 'C0999', '{"respCd":"C0999","respMsg":"未知的渠道","traceNo":"77"}'),
  nothing('{"respCd":"0000","respMsg":"成功","traceNo":"2212"}'),
  nothing('{"respCd":"00","respMsg":"success"}'),
  nothing('330021 条记录'),
  // The careless table: words and numbers of any API.
  nothing('{"code":404,"message":"Not found"}'),
  nothing('HTTP/1.1 500 Internal server error'),
  nothing('{"status":401,"error":"Unauthorized","path":"/api/v1/users"}'),
  nothing("ERROR 1045 (28000): Access denied for user 'root'@'localhost'"),
  nothing('{"code":50001,"msg":"库存不足，无法下单"}'),
  nothing('2026-04-05 20260405 batch done'),
  nothing('{"code":200,"message":"OK"}'),
  is('my-errors', '42001', '42001'),
  is('my-errors', '42001', '{"code":42001,"message":"Access token expired"}'),
  // A second batch, written after the first was right but for one, and again before it was tried.
  is('my-pay', '40001', '<xml><errcode><![CDATA[40001]]></errcode><errmsg><![CDATA[invalid sign]]></errmsg></xml>'),
  is('my-pay', '45009', '客户反馈支付接口报 {"errcode":45009,"errmsg":"reach max api daily quota limit"}，怎么处理'),
  is('my-pay', '41008', 'X-Xh-Request-Id: 5521\nerrcode: 41008'),
  is('my-pay', '61024', '[xinghe] notify verify error: errcode = 61024 (certificate serial mismatch)'),
  is('my-pay', '40029', '{"ret":{"errcode":40029,"errmsg":"order already paid"},"trade":"2026040512"}'),
  is('my-pay', '50012', 'errcode=50012&errmsg=channel+ALI+is+closed&host=api.xinghe-pay.example'),
  unknown('my-pay', '47001', '< X-Xh-Request-Id: 1\n{"errcode":47001,"errmsg":"data format error"}'),
  nothing('小程序登录失败 {"errMsg":"request:fail","errCode":40029}'),
  nothing('{"errcode":45009,"errmsg":"reach max api daily quota limit, rid: 5f1e2d3c-4b5a6978-1a2b3c4d"}'),
  nothing('{"errcode":40001,"errmsg":"不合法的 appsecret"}'),
  nothing('dingtalk robot: {"errcode":43210,"errmsg":"keywords not in content"}'),
  is(
    'my-cloud',
    'InvalidParameter.ZoneId',
    'yz ecs RunInstances\nERROR: InvalidParameter.ZoneId\nThe specified ZoneId does not exist.',
  ),
  is(
    'my-cloud',
    'Throttling.User',
    'ServerException: [Throttling.User] Request was denied due to user flow control., request id: 71A0',
  ),
  is(
    'my-cloud',
    'Forbidden.RAM',
    '{"RequestId":"0A1B","Error":{"Code":"Forbidden.RAM","Message":"User not authorized to operate on the specified resource."},"X-Yz-Trace":"9"}',
  ),
  is('my-cloud', 'OperationDenied.InstanceLocked', '控制台提示 OperationDenied.InstanceLocked 是什么意思'),
  is('my-cloud', 'SIGNATURE_EXPIRED', '{"error_code":"SIGNATURE_EXPIRED","message":"The signature has expired."}'),
  unknown(
    'my-cloud',
    'QuotaExceed.Disk',
    'X-Yz-Trace: 11\n{"Error":{"Code":"QuotaExceed.Disk","Message":"The disk quota has been reached."}}',
  ),
  nothing('An error occurred (InvalidInstance.Malformed) when calling the DescribeInstances operation'),
  nothing('{"Error":{"Code":"Throttling","Message":"Rate exceeded"}}'),
  nothing('enum Codes { SIGNATURE_EXPIRED = 7, InternalError = 8 }'),
  nothing('CREATE TABLE quota (snapshot int); -- QuotaExceedSnapshot'),
  is('my-core', 'E20001', '{"retcode":"E20001","retmsg":"核心系统记账失败"}'),
  is('my-core', 'E10234', '柜员说 E10234 账户已冻结 怎么办'),
  is('my-core', 'E30500', 'javax.net.ssl.SSLException: 数字证书校验失败 [E30500]'),
  is('my-core', 'E10410', 'status: fail, errorCode: E10410'),
  is(
    'my-core',
    'P00912',
    '{"success":false,"code":"P00912","message":"密码连续错误超过三次","timestamp":1718000000000}',
  ),
  is('my-core', '778899', '东海银行核心 批量失败，返回码 778899'),
  is('my-core', 'E10233', 'E10233 账户余额不足'),
  nothing('座位 E10233 已预订'),
  nothing('SKU: E20077, price 12.5'),
  nothing('房间号 P00912'),
  nothing('{"id":"E10233","name":"电阻","stock":12}'),
  nothing('2026-05-06 12:00:00 INFO build E20001 finished'),
  nothing('86778899'),
  is('my-channel', 'C0456', '{"rspBody":{"respCd":"C0456","respMsg":"报文验签失败"},"rspHead":{"code":"200"}}'),
  is('my-channel', '330022', '<respCd>330022</respCd><respMsg>手续费计算失败</respMsg>'),
  is(
    'my-channel',
    'C0001',
    '[2026-01-01 08:00:01] WARN channel resp: {respCd=C0001, respMsg=交易流水号重复, traceNo=00121}',
  ),
  nothing('{"respCd":"SUCCESS"}'),
  nothing('{"respCd":"00","respMsg":"成功","amount":330022}'),
  nothing('{"error":"Forbidden","statusCode":403,"message":"Forbidden"}'),
  nothing('{"code":10002,"message":"课程不存在"}'),
  nothing('nginx: 502 Bad gateway'),
  nothing('{"errcode":60011,"errmsg":"no privilege to access/modify contact/party/agent"}'),
  nothing('错误代码 10054 远程主机强迫关闭了一个现有的连接'),
]

export const importedTexts: readonly LabelledText[] = texts.map(({ expected, unknown: unlisted, text }, place) => ({
  id: `imported-${place + 1}`,
  text,
  format: 'other',
  expected,
  unknown: unlisted,
  http: null,
  log_id: null,
  negative: expected.length === 0 && unlisted.length === 0,
  loose: true,
}))
