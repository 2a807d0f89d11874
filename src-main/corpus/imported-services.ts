/** Three invented services as people would import them, and a careless table: what the texts of `imported-texts.ts` are about. */
import type { EnvelopeDescription } from '../../src-preload/model/tables.ts'

export interface ImportedService {
  /** Id of the table's service. */
  readonly id: string
  readonly name: string
  /** CSV as it is imported. */
  readonly table: string
  /** Null for a table nothing was said about. */
  readonly envelope: EnvelopeDescription | null
}

/** A payment API in the manner of many Chinese platforms: `errcode`, `errmsg`, numbers that others use too. */
const pay: ImportedService = {
  id: 'my-pay',
  name: '星河支付',
  table: `错误码,错误信息,处理建议
-1,system busy,稍后重试
40001,invalid sign,检查签名算法与密钥
40003,merchant not exists,核对商户号
40029,order already paid,勿重复支付
41008,missing out_trade_no,补充商户订单号
43210,balance not enough,提醒用户充值
43219,refund amount exceeds the order,核对退款金额
45009,reach max api daily quota limit,降低调用频率
50012,channel %s is closed,更换支付渠道
61024,certificate serial mismatch,更新平台证书
`,
  envelope: {
    codeKeys: ['errcode'],
    messageKeys: ['errmsg'],
    hosts: ['api.xinghe-pay.example'],
    marks: ['X-Xh-Request-Id'],
  },
}

/** A cloud API whose codes are words. */
const cloud: ImportedService = {
  id: 'my-cloud',
  name: '云栈控制台错误码',
  table: `Code,Message,HTTP,Solution
InvalidParameter.InstanceId,The specified InstanceId is not valid.,400,Check the instance id
InvalidParameter.ZoneId,The specified ZoneId does not exist.,400,List zones first
InvalidInstance.NotFound,The specified instance does not exist.,404,Check region and id
OperationDenied.InstanceLocked,The instance is locked for security reasons.,403,Unlock the instance
QuotaExceed.Snapshot,The snapshot quota has been reached.,403,Delete old snapshots
Throttling.User,Request was denied due to user flow control.,503,Back off
Forbidden.RAM,User not authorized to operate on the specified resource.,403,Grant the policy
InternalError,The request processing has failed due to some unknown error.,500,Retry
SIGNATURE_EXPIRED,The signature has expired.,403,Synchronise the clock
`,
  envelope: {
    codeKeys: ['Error.Code'],
    messageKeys: ['Error.Message'],
    hosts: ['api.yunzhan.example'],
    marks: ['X-Yz-Trace'],
  },
}

/** A bank core nothing was said about. */
const core: ImportedService = {
  id: 'my-core',
  name: '东海银行核心',
  table: `返回码,状态,描述,处理办法
E10233,400,账户余额不足,提示客户充值
E10234,400,账户已冻结,联系柜面解冻
E10410,400,交易超过单日限额,次日再试
E20001,500,核心系统记账失败,联系核心值班
E20077,500,前置机通讯超时,检查专线
E30500,401,数字证书校验失败 certificate verification failed,重新下载证书
P00912,400,密码连续错误超过三次,柜面重置
778899,500,批量文件格式错误,重新生成文件
88120045,500,清算日期不一致,等待日切完成
`,
  envelope: null,
}

/** The same bank's channel layer, described by keys of its own. */
const channel: ImportedService = {
  id: 'my-channel',
  name: '渠道前置',
  table: `respCd,respMsg
C0001,交易流水号重复
C0017,渠道未签约
C0456,报文验签失败
330021,对账文件尚未生成
330022,手续费计算失败
`,
  envelope: { codeKeys: ['respCd'], messageKeys: ['respMsg'], hosts: [], marks: ['traceNo'] },
}

/** What a careless import looks like: HTTP statuses and numbers of other products, under words of any API. */
const careless: ImportedService = {
  id: 'my-errors',
  name: 'error codes',
  table: `code,message
200,OK
400,Bad request
401,Unauthorized
403,Forbidden
404,Not found
500,Internal server error
502,Bad gateway
1045,Access denied
1062,Duplicate entry
10002,Invalid parameter
10054,Connection reset
40001,Invalid credential
40013,Invalid appid
41001,Missing access token
42001,Access token expired
50001,Internal error
50006,Operation failed
60011,No permission
100001,Param error
20260405,Unknown error
`,
  envelope: null,
}

export const importedServices: readonly ImportedService[] = [pay, cloud, core, channel, careless]
