/** Texts that carry a number of our documents and are no error of ours: each is filled with many such numbers. */

/** `n` is a documented code, `m` another one. */
export const foreignErrors: readonly (readonly [name: string, fill: (n: string, m: string) => string])[] = [
  [
    'wechat',
    (n) =>
      `{"errcode":${n},"errmsg":"invalid credential, access_token is invalid or not latest, rid: 655d878c-2e41a3f4-65f9b9ba"}`,
  ],
  ['wecom', (n) => `{"errcode":${n},"errmsg":"not allow, hint: [1595297094_45_abcdef], from ip: 1.2.3.4"}`],
  [
    'wxjava',
    (n) =>
      `me.chanjar.weixin.common.error.WxErrorException: 错误代码：${n}, 错误信息：参数错误，微信原始报文：{"errcode":${n},"errmsg":"bad"}`,
  ],
  ['wecom-words', (n) => `企业微信接口返回 ${n}: no permission`],
  ['dingtalk', (n) => `{"errcode":${n},"errmsg":"不合法的access_token","request_id":"5imjny7u9xwa"}`],
  ['mini-program', (n) => `{"errCode":${n},"errMsg":"request:fail"}`],
  [
    'coze',
    (n) =>
      `{"code":${n},"msg":"The requested resource is not found","detail":{"logid":"20250215081226000D651545CB847A12DA"}}`,
  ],
  ['coze-plain', (n) => `CozeAPIError: code: ${n}, msg: bot not published, logid: 20250215081226000D651545CB847A12DA`],
  [
    'tencent-cloud',
    (n) =>
      `[TencentCloudSDKException] code:InvalidParameter message:id ${n} is invalid requestId:ed93f3cb-f35e-473f-b9f3-0d451b8b79c6`,
  ],
  ['tencent-header', (n) => `{"Header":{"Code":${n},"Message":"invalid","RequestID":"abc"}}`],
  ['tencent-meeting', (n) => `{"error_info":{"error_code":${n},"message":"meeting not found"}}`],
  ['huobi', (n) => `{"status":"error","err_code":${n},"err_msg":"invalid contract","ts":1577779200000}`],
  ['kugou', (n) => `{"status":0,"err_code":${n},"error":"params error"}`],
  ['xinge', (n) => `{"ret_code":${n},"err_msg":"auth failed"}`],
  ['zhipu', (n) => `{"error":{"code":"${n}","message":"API 调用超过限制"}}`],
  ['mysql', (n) => `ERROR ${n} (HY000): Something went wrong in the storage engine`],
  ['mysql-tuple', (n) => `sqlalchemy.exc.OperationalError: (pymysql.err.OperationalError) (${n}, "Lost connection")`],
  ['mysql-workbench', (n) => `Error Code: ${n}. Unknown column 'a' in 'field list' (mysql)`],
  ['winerror', (n) => `OSError: [WinError ${n}] The system cannot find the file specified`],
  ['errno', (n) => `OSError: [Errno ${n}] connect failed`],
  ['winsock', (n) => `Socket error ${n} (WSAECONNREFUSED) while connecting`],
  ['mongo', (n) => `MongoServerError: bad thing\n  code: ${n},\n  codeName: 'BadValue'`],
  ['discord', (n) => `DiscordAPIError[${n}]: Missing Access`],
  ['discord-json', (n) => `{"message": "Missing Access", "code": ${n}}`],
  [
    'twilio',
    (n) => `{"code":${n},"message":"Invalid phone","more_info":"https://www.twilio.com/docs/errors/${n}","status":400}`,
  ],
  [
    'graph',
    (n) =>
      `{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":${n},"fbtrace_id":"A1b2"}}`,
  ],
  ['zhihu', (n) => `{"error":{"message":"请求参数异常，请升级客户端后重试。","code":${n}}}`],
  ['xfyun-header', (n) => `{"header":{"code":${n},"message":"licc failed","sid":"cht000b1234@dx18","status":2}}`],
  ['xfyun', (n) => `{"code":"${n}","desc":"illegal access","sid":"iat000@ch123"}`],
  ['minimax', (n) => `{"base_resp":{"status_code":${n},"status_msg":"login fail"}}`],
  ['bybit', (n) => `{"retCode":${n},"retMsg":"params error","result":{},"time":1672211918471}`],
  ['okx', (n) => `{"code":"${n}","msg":"Order placement failed","data":[]}`],
  ['bitget', (n) => `{"code":"${n}","msg":"Parameter verification failed","requestTime":1693210000000,"data":null}`],
  ['baidu', (n) => `{"error_code":${n},"error_msg":"Open api request limit reached"}`],
  ['weibo', (n) => `{"error_code":${n},"error":"System error","request":"/2/statuses/home_timeline.json"}`],
  ['juhe', (n) => `{"reason":"错误的请求KEY","result":null,"error_code":${n}}`],
  ['amap', (n) => `{"status":"0","info":"INVALID_USER_KEY","infocode":"${n}"}`],
  ['alipay', (n) => `{"code":"${n}","msg":"Business Failed","sub_code":"ACQ.INVALID","sub_msg":"参数有误"}`],
  [
    'taobao',
    (n) => `{"error_response":{"code":${n},"msg":"Remote service error","sub_code":"isv.x","request_id":"abc"}}`,
  ],
  ['volc-tts', (n) => `{"reqid":"7e9c9f4f","code":${n},"operation":"query","message":"invalid voice","sequence":-1}`],
  [
    'douyin',
    (n) =>
      `{"data":{"error_code":${n},"description":"参数错误"},"extra":{"logid":"202008121419360101980821035705926A"}}`,
  ],
  ['toutiao', (n) => `{"err_no":${n},"err_tips":"invalid param"}`],
  [
    'tiktok-log',
    (n) => `{"code":${n},"log_id":"20230611062243F882679D1AFB67E0BF34","message":"invalid parameter: app_id"}`,
  ],
  ['openim', (n) => `{"errCode":${n},"errMsg":"ArgsError","errDlt":"header must have operationID"}`],
  ['bilibili', (n) => `{"code":${n},"message":"啥都木有","ttl":1}`],
  [
    'spring',
    (n) =>
      `{"timestamp":"2024-03-04T05:06:07.123+00:00","status":500,"error":"Internal Server Error","path":"/orders/${n}"}`,
  ],
  ['self-made-chinese', (n) => `{"code":${n},"msg":"库存不足，无法下单","data":null}`],
  ['self-made-message', (n) => `{"code":${n},"message":"order has been paid","data":null}`],
  [
    'self-made-result',
    (n) => `{"success":false,"code":${n},"message":"验证码错误","result":null,"timestamp":1718000000000}`,
  ],
  ['self-made-status', (n) => `{"status":${n},"message":"手机号已注册"}`],
  ['ultradns', (n) => `{"errorCode":${n},"errorMessage":"zone already exists"}`],
  [
    'qq-bot',
    (n) => `{"message":"msg limit","code":${n},"err_code":${n},"trace_id":"88a04eac7ca5283df0ec97a95c58dc50"}`,
  ],
  [
    'nats',
    (n) =>
      `{"type":"io.nats.jetstream.api.v1.x","error":{"code":404,"err_code":${n},"description":"stream not found"}}`,
  ],
  [
    'eosio',
    (n) =>
      `{"code":500,"message":"Internal Service Error","error":{"code":${n},"name":"eosio_assert_message_exception","what":"assertion failure"}}`,
  ],
  ['websocket', (n) => `WebSocket connection closed with code ${n}: abnormal closure`],
  ['exit', (n) => `process exited with code ${n}`],
  [
    'access-log',
    (n, m) => `192.168.1.20 - - [12/Mar/2026:10:00:01 +0800] "GET /api/item/${n} HTTP/1.1" 200 ${m} "-" "curl/8.4"`,
  ],
  ['counters', (n, m) => `2026-03-12 10:00:01 INFO [worker-3] processed ${n} rows in ${m} ms, offset=${n} lag=${m}`],
  [
    'spring-start',
    (n, m) =>
      `2026-03-05 20:21:24.002  INFO ${n} --- [main] o.s.b.w.e.tomcat.TomcatWebServer : Tomcat started on port(s): ${m} (http)`,
  ],
  ['failed-rows', (n, m) => `import finished: ${n} rows ok, ${m} rows failed`],
  ['stack', (n, m) => `Error: boom\n    at run (/srv/app/index.js:${n}:12)\n    at main (/srv/app/main.js:${m}:3)`],
  [
    'python-stack',
    (n) => `Traceback (most recent call last):\n  File "main.py", line ${n}, in <module>\nValueError: bad value`,
  ],
  ['source-compare', (n) => `if (res.code === ${n}) return retry()`],
  ['source-case', (n, m) => `switch (code) {\n  case ${n}:\n  case ${m}:\n    break\n}`],
  ['source-const', (n) => `const ERR_TOKEN = ${n}; // see docs`],
  ['source-list', (n, m) => `RETRY_CODES = [${n}, ${m}]`],
  ['sql', (n, m) => `SELECT * FROM t WHERE id IN (${n}, ${m}) AND code <> ${n};`],
  ['table', (n, m) => `| ${n} | Unknown Guild |\n| ${m} | Unknown Emoji |`],
  ['table-chinese', (n, m) => `错误码\t说明\n${n}\t手机号格式错误\n${m}\t余额不足`],
  ['order', (n) => `订单 ${n} 已签收，金额 ${n}.00 元`],
  ['price', (n) => `合计：${n} 元`],
  ['room', (n) => `会议室 ${n} 的投影仪坏了，麻烦安排维修`],
  ['zip', (n) => `zip code: ${n}, New York`],
  ['verification', (n) => `您的验证码是 ${n}，5 分钟内有效`],
  ['verification-english', (n) => `Your verification code is ${n}.`],
  ['issue', (n) => `Fixes #${n}, see also PROJ-${n}`],
  ['version', (n) => `Released version 4.0.${n} (build ${n})`],
  ['port', (n) => `connect ECONNREFUSED 127.0.0.1:${n}`],
  ['pid', (n) => `Killed process ${n} (java) total-vm:4001kB`],
  ['user', (n) => `用户 ${n} 登录成功，积分 +10`],
  ['steps', (n) => `今天走了 ${n} 步`],
  ['phone', (n) => `客服电话 400-600-${n}`],
  ['year', (n) => `会员编号 ${n}，有效期至 2027-01-01`],
  ['query', (n) => `https://shop.example.com/item?id=${n}&page=2&code=${n}`],
  ['css', (n) => `.box { z-index: ${n}; width: ${n}px }`],
  [
    'metrics',
    (n, m) => `http_requests_total{code="200",path="/a"} ${n}\nhttp_requests_total{code="500",path="/b"} ${m}`,
  ],
  ['bare-pair', (n, m) => `${n} ${m}`],
]
