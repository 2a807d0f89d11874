/**
 * What people type against what documents write. Each line holds wordings of one idea, Chinese before the `=` and English
 * after it; any of them finds the others. A wording may stand in several lines. English wordings match their inflections.
 * `(没|忘了)(填|传)` stands for all four.
 */
const table = `
# Limits
限流, 频控, 限频, 流控, 频率, 频率限制, 频次, 请求频繁, 过于频繁, 太频繁, 频繁, 请求过快, 过快, 太快, 请求太多, 超频, 限速, 频繁调用, 调用频繁, 太密集, 调用太多, 被限, 调太快, 太勤, 调得太快 = rate limit, rate limited, frequency limit, frequency, frequent, too many requests, too many request, rpm limit, tpm limit, throttle, qps, too fast, too often, throttled, throttling
超时, 请求超时, 没响应, 等太久, 太久, 没反应, 不响应, 卡住, 半天没反应, 转圈, 等半天 = timeout, time out, timed out, took too long
上限, 超限, 超过, 超出, 超过限制, 超出限制, 超过上限, 达到上限, 超额, 过多, 太多, 用完, 用尽, 耗尽, 超了, 超标, 用光, 用满, 花光, 到顶, 不够用, 满了, 已满, 满员, 到头, 到上限, 爆了, 爆满, 撑爆, 见底, 放不下, 装不下, 塞不下, 塞满, 封顶, 顶满, 超量, 触顶 = exceed, exceeds limit, limit, limit reached, reach limit, out of limit, maximum, max, excess, too many, over limit, run out, used up
限制, 上限 = limit
配额, 额度, 用量, 余量, 套餐 = quota, usage
预算, 余额, 费用, 欠费, 余额不足, 预算不足, 预算耗尽, 没钱, 钱不够, 钱花完 = budget, expense, balance, quota
计费, 定价, 价格, 扣费, 扣款, 收费 = pricing, billing
过大, 太大, 超大, 超过大小, 大小限制, 体积太大, 超重 = too large, size limit, size, too big, oversize
过长, 太长, 超长, 长度限制, 长度应该, 字数太多, 字太多, 字多, 太多字, 写太多 = too long, length, overlen, max length
过短, 太短, 内容太少, 太少, 字太少, 字数太少 = too short, short
大小 = size
长度 = length
数量, 个数, 数目 = number, count, amount
人数, 用户数量, 用户数, 成员数, 人员数量 = user count
次数, 多次 = times, count
一次 = once
二选一, 其中之一, 其一 = either
部分, 一部分, 一半 = partial
最多, 至多 = at most, maximum, max
多个, 多项 = multiple, multi
大于, 多于 = more than, larger, bigger
小于, 少于 = less than, smaller
同时, 一起 = together, both
并发 = concurrency, concurrent
队列, 排队 = queue
繁忙, 忙 = busy
# Identity and permission
权限 = permission, scope, authority, perm, privilege
无权限, 没有权限, 没权限, 权限不足, 无权, 无权访问, 无权操作, 缺少权限, 权限不够, 未申请权限, 未授权, 没授权, 没权, 无访问权限, 没给权限, 没开权限, 缺权限, 不让看, 不给看, 没资格, 被拒, 拒绝访问, 不够权限, 没放开, 不让碰 = no permission, permission denied, no authority, forbidden, not authorized, unauthorized, access denied, insufficient permission, permission fail, not permitted, no access, lack permission, denied, missing permission
授权, 未授权 = authorize, authorization, unauthorized, not authorized, grant
鉴权, 认证, 验证身份, 身份验证, 身份认证 = auth, authentication, authenticate, unauthorized
未登录, 登录, 登陆, 登入, 免登, 没登录, 登不上, 没登, 要登录, 重新登录, 掉线 = login, log in, sign in, authentication, not authenticated
令牌, 凭证, 凭据, 访问凭证, 访问令牌, 票据 = token, access token, credential
密钥, 秘钥, 应用密钥 = secret, api key, api keys, apikey
签名, 验签 = signature, sign
过期, 已过期, 失效, 已失效, 到期, 超期, 有效期, 作废, 过时, 太旧, 太老 = expire, expired, expiration, expiry, outdated
白名单 = whitelist, allowlist, ip denied
可见, 可见性, 不可见 = visible, visibility, invisible
校验, 检验, 验证 = check, verify, verification, validation, validate
# Wrong, missing and existing things
不存在, 找不到, 没找到, 未找到, 没有找到, 查不到, 查无, 没有这个, 没这个, 查无此, 不见了, 没了, 搜不到, 查询不到, 无此, 丢了, 找不着, 找不回, 没影, 消失, 无此人, 不认识, 未查到, 没这条, 没有该, 没有这条 = not found, not exist, does not exist, do not exist, not exists, not existed, doesnt exist, notexist, notfound, not find, no such, missing, cannot find, cant find, cannot be found
已存在, 已经存在, 重复, 重名, 被占用, 占用, 被占, 已被注册, 被注册, 已有, 已经有, 重复了, 重了, 撞了, 已被使用, (用|注册|创建|添加|绑定|申请)过, 同名, 一样, 被别人用, 被人用, 被用了, 有人用, 占了, 撞名, 撞号, 重号, 双份, 两份 = already exist, taken, duplicate, repeat, with same, already used, already in use, duplicated
存在 = exist
重复, 重名, 相同, 撞名, 两份, 双份, 两遍, 两次, 重复提交, 名称冲突, 不允许重复, 不能重复 = duplicate, dup, repeat, already exist, same, not unique
冲突, 打架, 矛盾, 撞车 = conflict, incompatible
不匹配, 不一致, 不符, 不相符, 不对应, 对不上, 不对, 不吻合, 匹配不上, 对应不上, 不是同一个, 不配, 串了, 弄混, 搞混 = not match, mismatch, inconsistent, not same
匹配, 一致 = match
无效, 非法, 不合法, 不正确, 有误, 不对, 错误, 填错, 写错, 传错, 输错, 不规范, 错了, 乱填, 不合要求, 不符合要求, 不合规, 乱写, 乱传, 有错, 瞎填, 不规矩, 不认 = invalid, illegal, wrong, not valid, incorrect, bad, malformed, not correct
参数, 入参, 传参, 请求参数 = param, params, parameter, argument
参数错误, 参数有误, 参数非法, 参数无效, 参数异常, 参数不合法 = invalid param, param error, invalid parameter, invalid argument, parameter illegal, bad request, paramerr, param err
没有, 没, 无 = no, null, empty
缺少, 缺失, 必填, 漏了, 未指定, 少了, 必传, (没|未|没有|忘|忘了|忘记|漏|少)(填|传|带|写|给|设|配|选|加|附|提供|设置), 没(填|传|带|写|设)上 = missing, miss, required, require, not provide, need, not provided, not given, forgot
(没|未|没有|忘了)(设置|配置), 没配, 未配 = not set
为空, 空, 空值, 缺少, 不能为空, 空着, 空的, 空白, 没内容, (没|未|没有|忘|忘了|忘记|漏)(填|传|带|写|给|设|选|提供) = empty, null, nil, is null, blank
格式, 格式错误 = format
类型 = type
不支持, 暂不支持, 不兼容, 用不了, 不能用, 支持不了, 不认, 不接受, 不适用, 做不了 = not support, not supported, unsupported, unsupport, incompatible
禁止, 不允许, 不能, 不可, 不让, 不许, 不准, 被禁, 不给, 不得, 拒绝, 被拒 = not allowed, not allow, forbidden, forbid, can not, cannot, cant
停用, 禁用, 关闭, 关了, 被关, 失活, 不可用, 停了, 被停, 关掉, 下架, 关停, 被禁用, 没配置, 没设置, (没|未)(启用|开启|开通|激活|生效|开放|启动|勾选|打开), 没有开启, 没有开通, 没有打开, 没开, 没勾, 没放开, 没配, 没配好 = disabled, not enabled, not enable, inactive, not active, not in use, unavailable, not turned on
启用, 开启, 打开, 开通, 激活 = enable, active, activate
冻结, 封号, 冻住 = frozen, freeze
离职, 离开公司, 走了, 走人, 辞职, 不干了, 不在公司 = resigned, resign, left the company
锁定, 加锁, 被锁, 锁住, 锁了, 锁死, 上锁, 锁不上, 锁不了 = locked, lock
保密 = confidential
幂等 = idempotent, idempotency
跨租户, 跨企业, 其他企业, 其他租户, 外部, 别的公司, 别家, 别的企业, 其他公司, 别的租户, 别家公司, 外部公司, 不是本公司, 不是我们公司, 不同公司, 不同企业 = cross tenant, different tenant, another tenant, other tenant, external
跨应用 = cross app
属于, 归属, 不属于, 不是我的, 不是自己的 = belong
包含, 含有 = contain, contains, include
默认 = default
当前, 现在, 目前 = current
目标 = target
前缀 = prefix
别名 = alias
指定 = specify, specified
# Faults
失败, 没成功, 不成功, 未成功, 没成, 不了, 不上, 不出, 不掉, 不进, 不去, 不成, 没弄成, 没搞定, 跑不通, 跑不起来, 搞不定, 弄不了, 没跑通 = fail, failed, failure, error, cannot be, could not, could not be, unable to
错误, 出错, 异常, 报错 = error, err, exception, fail
内部错误, 系统错误, 服务器错误, 服务端错误, 系统异常, 服务异常, 内部异常, 服务器异常, 服务出错, 后台错误, 内部报错, 后端错误, 服务器崩, 服务器问题, 平台问题 = internal error, system error, server error, internal server error, internalerror, system exception, internal err
未知错误, 未知 = unknown, unknown error
服务不可用, 暂不可用, 宕机, 崩了 = service unavailable, unavailable, service exception
网络, 网络波动, 网络异常, 断网 = network
连接, 连不上, 断开, 断连 = connection, connect
重试, 稍后重试, 稍后再试 = retry, try again, later
没通过, 未通过, 不通过, 没过, 通不过 = not pass, not passed
拦截, 被拦截, 阻断, 被挡, 屏蔽, 挡了 = blocked, intercepted, intercept
# Content
敏感, 敏感词, 敏感信息, 违规, 敏感字, 敏感字眼, 敏感内容, 违禁词, 违禁, 不良信息, 脏话, 骂人, 涉黄, 涉政 = sensitive
内容安全, 内容审核, 审核, 审查, 审核不通过, 合规, 过审, 没过审, 审不过, 被毙 = moderation, review, audit, content filter, forbidden content, sensitive
内容 = content
过滤 = filter
语言 = language
# Actions
创建, 新建, 新增, 建立 = create, creation
更新, 修改, 编辑, 变更, 更改, 改, 调整, 更换, 改成 = update, modify, edit
删除, 移除, 被删, 已删除, 删掉, 删, 清除, 去掉, 移出, 踢出, 删了 = delete, deleted, remove
查询, 搜索, 检索, 查找 = search, query
获取, 拉取, 取得, 拿到, 获得, 得到, 取到, 读取, (拿|取|获取)不到 = get, fetch, obtain, read
发送, 发消息, 推送, 发出, 下发 = send, push
上传 = upload
下载 = download
导入 = import
添加, 加入, 增加, 拉进 = add, join
进群, 入群, 加群, 拉人 = add chatter, add member, add user, join chat, add chat
同步 = sync
触发 = trigger
检测, 检出 = detect, detected
封禁, 拉黑, 被封, 封了, 禁言 = banned, blocked
重发 = resend
继续 = continue
提及, 艾特 = mention
保存, 存储 = save, store, persist
加载 = load
解析 = parse, decode
生成 = generate, generation, create
发布 = publish, post
安装 = install, installed
未安装, 没有安装, 没安装, 没装, 未装 = not installed, not install
绑定 = bind, binding
解绑, 解除绑定 = unbind
订阅 = subscription, subscribe
回滚 = rollback
召回, 撤回, 撤不回, 召不回 = recall
解散, 散群, 散了 = dissolved, disband, dissolve
转移, 流转, 推进, 移动, 移交, 挪到, 推到 = transfer, move
在用, 使用中, 正在使用 = using, in use
操作 = operation, operate, operator
调用, 请求 = request, call
响应, 返回 = response
取消, 撤销 = cancel, canceled
分享, 共享 = share, shared
反馈 = feedback
完成 = complete, completed
终止, 中止, 停掉 = abort, aborted, terminate
恢复 = restore, restored, recover
# People and places
用户, 这个人, 那个人, 人员, 此人, 某人, 使用者 = user, people, person
联系人, 通讯录 = contact
访问控制 = acl
账号, 帐号, 账户, 帐户 = account, acount
员工, 雇员, 职员, 同事 = employee
成员, 群成员, 同事, 人员, 员工 = member, chatter, user
管理员, 超管 = admin, administrator
群主, 所有者, 归属人 = owner, admin
部门, 组织架构 = department, dept
租户, 企业, 公司, 组织 = tenant, company, organization
角色 = role
岗位 = position
上级, 领导, 主管, 老板, 直属上级 = leader, manager, boss, supervisor
联系方式, 手机, 手机号, 电话, 手机号码, 电话号码, 号码 = mobile, phone, sms, phone number, cellphone
邮箱, 邮件 = email, mail
性别 = gender
头像 = avatar
自己, 本身, 自身 = oneself, himself, itself, self
名称, 名字, 姓名, 用户名, 人名, 命名, 取名, 起名 = name
访客, 来访者 = visitor, guest
坐席, 客服人员, 人工客服, 人工 = agent, seat
# Things
应用 = app, application
机器人 = bot, robot
群, 群聊, 群组, 会话, 群里 = chat, group
登录态, 会话 = session
对话, 线程, 会话, 话题 = thread, conversation
消息 = message, msg
加急 = urgent
公告 = announcement
文件, 附件 = file
附件, 文件 = attachment, file
生图, 文生图, 出图, 画图 = image generation
图片, 图像, 照片, 画图, 生图, 出图, 配图 = image, picture
视频 = video
语音, 音频, 录音, 声音, 配音, 朗读 = speech, voice, audio, ptt
转写, 转录, 听写, 语音识别, 转文字, 语音转文字 = transcription, transcribe
翻译 = translation, translate
会议 = meeting
纪要, 会议纪要, 总结, 摘要, 概要, 归纳 = summary, summarization, outline
文档, 云文档 = document, docs, doc
条目, 项 = item
知识库, 知识 = knowledge, knowledge base, wiki
表格, 电子表格, 工作表, 数据表, 在线表格 = spreadsheet, sheet, excel
单元格, 格子 = cell
行列 = row, col
评论 = comment
日历 = calendar
日程, 行程 = event
参与人, 参会人, 与会者, 参与者 = attendee, participant
会议室, 房间 = room
建筑 = building
审批, 审批实例 = approval, instance
审批定义 = definition
任务, 作业, 跑批 = task
子请求 = subrequest, sub request
子任务 = task, subtask
工作项 = work item, workitem
缺陷 = issue, bug, defect
需求 = story
工作流, 流程 = workflow
状态流 = stateflow
节点 = node
视图 = view
空间 = project, space
字段 = field
选项 = option
插件 = plugin
人才, 候选人, 求职者, 应聘者, 应聘人, 面试者, 人选 = talent, candidate, applicant
简历 = resume, attachment, cv
职位, 岗位 = job
投递, 申请, 应聘 = application, apply
面试 = interview
招聘, 招聘需求 = recruitment, recruit, hire
录用, 入职, 录取 = hired, hire
来源 = source
阶段 = stage
邀请, 邀请码 = invite, invitation
位置, 地点 = location
助手, 助理 = assistant
指令 = instructions
视觉, 看图, 识图, 读图, 图像理解 = vision
模型, 大模型 = model, llm
引擎 = engine
工具 = tool
提示词, 提示语 = prompt
画布 = canvas
记忆 = memory
笔记 = note
标签 = tag, label
版本, 修订 = revision, version
草稿 = draft
环境 = environment, env
客户端 = client
数据库 = database, db, pg
事务 = transaction
索引 = index
主题 = topic
资源 = resource
向量, 嵌入, 向量化 = embedding
重排, 重排序 = rerank
水印 = watermark
代码解释器 = code interpreter
联网搜索, 网页搜索 = web search
大纲 = outline
功能, 特性 = feature
等级, 档位 = tier
接口 = api, interface, method
服务 = service
路径, 地址, 链接 = url, path
请求头 = header, head
请求体 = body, request body
分页, 页码, 翻页, 每页, 一页 = page, page size, page token
时间 = time
时间戳 = timestamp, time
数据 = data
配置, 设置 = configuration, config, setting
排序, 序号, 顺序, 次序 = order, sort
单位 = unit
微信 = wechat
公众号 = official account
工单 = ticket, work order
答案, 回答 = answer
表单 = form
状态 = status, state
文本, 正文, 文字 = text
列表 = list
结果 = result
原因 = reason
模块 = module
动作 = action
信息 = info, information
输入 = input
输出 = output
流式, 流式输出 = streaming, stream, sse
值, 取值, 选项值 = value
属性 = attribute, attr
自定义 = custom
标题, 名称 = title
关联, 关系 = relation, linked
待处理, 处理中, 进行中 = pending, processing, being processed
刷新, 更新, 重新获取, 续期 = refresh, renew
收藏 = favorite
元数据 = metadata, meta
章节 = chapter
检索器, 检索 = retriever, retrieve
函数 = function
描述, 说明 = description
供应商, 服务商, 厂商, 上游 = provider
排期 = schedule
负责人, 经办人, 处理人 = assignee, owner, operator
报告人 = reporter
业务线, 业务 = business
记录 = record
下线, 已下线 = offline
重定向, 跳转, 回调 = redirect, callback, next
官网, 网站 = website
范围, 区间 = range, interval
商业化, 商业 = commercial
循环, 成环, 循环引用, 互为, 互相 = circular, recursion
根部门, 顶级部门 = root
父, 上层 = parent
子部门, 下级 = child, sub, children
批量 = batch
升级 = upgrade, upgraded
执行, 运行 = execution, run
转换, 格式转换 = conversion, convert
计算 = calculation
问答, 问答对 = qa, question, pair
缩放, 放大 = scaling
手动 = manual
重新生成 = regeneration
培训 = training
已满, 满了 = full
不足, 不够 = insufficient, not enough, left
成功 = success
未实现 = not implemented
受保护, 保护 = protected
门户, 控制台 = portal
单点登录 = sso
讯飞, 科大讯飞 = xfyun
智谱 = zhipu
千问, 通义千问, 通义 = qwen, tongyi qianwen
必应 = bing
谷歌 = google
可用, 可见 = available, availability, visible, invisible
登记, 注册 = register, registered
话题 = topic, thread
裁剪 = crop
挂载 = mount, node
临时, 暂时 = temporarily, temporary
置换, 交换, 换取 = exchange
`

/** Verbs said with one character, as people do between words: 建部门, 发不出去, 取不到 openid. */
const bare = `
建 创建, 发 发送, 传 上传, 取 获取, 拿 获取, 查 查询, 读 读取, 存 保存, 登 登录, 加 添加, 搜 搜索, 装 安装, 换 置换, 拉 拉取,
投 投递, 审 审核, 绑 绑定, 关 关闭, 转 转移, 译 翻译, 锁 锁定, 批 审批, 人 成员, 号 账号, 图 图片, 表 表格, 填 填写, 流 流式, 缺 缺少, 漏 缺少, 超 超过,
散 解散, 撤 撤回, 踢 移除, 评 评论, 导 导入, 停 停用, 封 封禁, 拦 拦截, 连 连接, 进 加入, 刷 刷新, 签 签名, 验 校验, 裁 裁剪, 答 回答, 岗 岗位, 退 退出,
挂 挂载, 接 接待, 收 接收
`
export const bareWords: ReadonlyMap<string, string> = new Map(
  bare
    .trim()
    .split(/,\s*/)
    .map((pair) => {
      const [character = '', word = ''] = pair.split(' ')
      return [character, word]
    }),
)

/** How services say that a permission is missing: each line's words stand together in such a message. */
export const scopeWordings: readonly (readonly string[])[] = [
  ['following', 'scopes', 'required'],
  ['request', 'user', 're', 'authorization'],
]

const choice = /\(([^()]*)\)/

/** All wordings that one with choices stands for. */
const spellOut = (wording: string): readonly string[] => {
  const [whole, choices] = choice.exec(wording) ?? []
  if (whole === undefined || choices === undefined) return [wording]
  return choices.split('|').flatMap((chosen) => spellOut(wording.replace(whole, chosen)))
}

/** One list per idea. */
export const wordings: readonly (readonly string[])[] = table
  .split('\n')
  .filter((line) => line.includes('='))
  .map((line) => line.split(/[=,]/).flatMap((wording) => spellOut(wording.trim())))
