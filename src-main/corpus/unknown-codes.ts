/** Codes the services answer with that no document lists, in the services' own renderings. */
import type { CodeLabel } from './labelled-text.ts'

const feishu: readonly (readonly [number, string])[] = [
  [230001, 'Your request contains an invalid request parameter, ext=invalid receive_id'],
  [230002, 'Bot/User can NOT be out of the chat.'],
  [230020, 'This operation triggers the frequency limit.'],
  [230027, 'Lack of necessary permissions, ext=requires im:message.send_as_user scope.'],
  [232011, 'Operator can NOT be out of the chat.'],
  [234006, 'The file size exceed the max value.'],
  [1061002, 'params error.'],
  [1061045, 'resource contention occurred, please retry.'],
  [1062009, 'file size not match'],
  [1254040, 'BaseTokenNotFound'],
  [1254302, 'RolePermNotAllow'],
  [1254290, 'TooManyRequest'],
  [1255040, 'Request timeout'],
  [131005, 'not found'],
  [131006, 'permission denied: wiki space permission denied'],
  [1310213, 'Permission Fail'],
  [1390001, 'param is invalid'],
  [1770001, 'invalid param'],
  [190003, 'internal service error'],
  [191001, 'invalid calendar_id'],
  [19021, 'sign match fail or timestamp is not within one hour from current time'],
  [19022, 'Ip Not Allowed'],
  [19024, 'Key Words Not Found'],
  [1470400, 'invalid params'],
]

const project: readonly (readonly [number, string])[] = [
  [30004, 'Not Found'],
  [30014, 'Field Not Exist'],
  [1000050174, 'invalid request'],
  [1000050255, 'field option not exist'],
]
const turing: readonly (readonly [number, string])[] = [
  [1325, 'API key has been disabled'],
  [1999, 'Something new went wrong'],
]
const bot: readonly (readonly [number, string])[] = [
  [70001, 'UserSig expired'],
  [90001, 'Fail to Parse json data of body, Please check it'],
  [10002, 'system error'],
  [40001, 'Err_Profile_Comm_Decode_Fail'],
]
const hire: readonly (readonly [number, string])[] = [
  [1002064, 'Offer not exist'],
  [1002069, 'Offer status error'],
]

const logId = '20260405090515BFB07C2F064D6D9EC8DF'
const json = JSON.stringify

/** Renderings that show which service answers. */
export const unknownCodes: readonly (readonly [label: CodeLabel, texts: readonly string[]])[] = [
  ...feishu.map(([code, msg]): readonly [CodeLabel, readonly string[]] => [
    { service: 'feishu', code: String(code) },
    [
      json({ code, msg, error: { log_id: logId } }),
      json({ code, data: {}, msg }),
      `{'code': ${code}, 'msg': '${msg}', 'error': {'log_id': '${logId}'}}`,
      `client.im.v1.message.create failed, code: ${code}, msg: ${msg}, log_id: ${logId}`,
      `request Message#SendRawMessage failed: code: ${code}, msg: ${msg}`,
      `2026-04-05 09:05:15 ERROR feishu send failed: code=${code}, msg=${msg}, log_id=${logId}`,
      `飞书接口报错 ${code}：${msg}`,
      `POST https://open.feishu.cn/open-apis/im/v1/messages -> 400 ${json({ code, msg })}`,
    ],
  ]),
  ...hire.map(([code, msg]): readonly [CodeLabel, readonly string[]] => [
    { service: 'feishu-hire', code: String(code) },
    [
      json({ code, msg, error: { log_id: logId } }),
      `GET https://open.feishu.cn/open-apis/hire/v1/offers/1 ${json({ code, msg })}`,
    ],
  ]),
  ...project.map(([code, msg]): readonly [CodeLabel, readonly string[]] => [
    { service: 'feishu-project', code: String(code) },
    [
      json({ err_code: code, err_msg: msg, err: {} }),
      `Meego API error ${code}: ${msg}`,
      `resp err, code:${code}, msg:${msg}, inner code:0, inner msg:`,
    ],
  ]),
  ...turing.map(([code, message]): readonly [CodeLabel, readonly string[]] => [
    { service: 'turing', code: String(code) },
    [
      json({ code, message, data: {}, trace_id: 'tur_0a1b2c3d4e5f' }),
      `openai.BadRequestError: Error code: 400 - {'code': ${code}, 'message': '${message}', 'data': {}, 'trace_id': 'tur_0a1b2c3d4e5f'}`,
    ],
  ]),
  ...bot.map(([code, info]): readonly [CodeLabel, readonly string[]] => [
    { service: 'tencent-bot', code: String(code) },
    [
      json({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: info }),
      `{'ActionStatus': 'FAIL', 'ErrorCode': ${code}, 'ErrorInfo': '${info}'}`,
      json({ ErrorCode: code, ErrorInfo: info }),
    ],
  ]),
]
