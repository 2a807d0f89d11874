/**
 * Words around the matter: they may raise an entry that has them, but an entry without them is found all the same. In a
 * catalog of errors that goes for “error” and “failed” too.
 */
export const noiseWords: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with is are was were be been has have had do does did it its this that these those ' +
    'and or as you your my we i please code error err fail failed failure exception msg message errcode errmsg returned return why how what when ' +
    '的 了 吗 呢 啊 请 请问 怎么 怎么办 怎么解决 如何 如何解决 为什么 什么 什么意思 是什么 是什么意思 意思 解决 处理 失败 错误 出错 异常 报错 提示 返回 返回码 ' +
    '错误码 错误代码 状态码 出现 遇到 一直 客户 我们 这个 哪个 是 在 有 和 或 与 被 把 时 中 后 前 上 下 里 该 个 ' +
    '这些 那个 那些 已经 还 还是 还有 都 就 也 又 吧 我 你 他 它 给 让 到底 一下 显示 收到 发现 老是 总是 经常 突然 现在 今天 刚刚 刚才 客户说 用户说 说 没有 没 最多 至多 只能 不了 不掉 不上 不出 ' +
    '怎么回事 咋办 咋回事 为啥 啥 啥意思 问题 有问题 出问题 不行 挂了 过了 完了 还没 还没有 那边 这边 一个 有些 有的 某个 全部 ' +
    'could would should must can got not any idea keep keeps still always there here me us our their so says said'
  ).split(' '),
)
