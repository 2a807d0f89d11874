/** What people call the columns of an error-code table, in both languages; the first that fits decides. */
import type { TableField } from '../../../src-preload/model/tables.ts'

/** Patterns are tried against the heading in lower case without blanks, `_` and `-`. */
export const columnWords: readonly { readonly field: TableField; readonly pattern: RegExp }[] = [
  {
    field: 'link',
    pattern:
      /^((error)?doc(s|ument|umentation)?|url|uri|link|href|page|ref|reference|seealso|(帮助|参考|官方|详情|相关|错误码)?(文档|链接|网址|地址)(链接|地址)?)(url|link|address|page)?s?$/,
  },
  { field: 'http', pattern: /^(http(状态)?(code|status|statuscode|码|状态码)?|status(code)?|状态码)$/ },
  {
    field: 'service',
    pattern: /^(所属)?(service|product|module|system|app|服务|产品|模块|系统|业务线?|子系统)(name|名称?)?$/,
  },
  {
    field: 'code',
    pattern:
      /^(code|errno|no|编号|代码|返回码|错误号|(error|err|return|ret|result|biz|business|sub)(code|no)?|(错误|异常|业务|响应|返回|状态|结果|子错误)?码(值|code)?|错误代码|key|(error|err|hex)id)$/,
  },
  {
    field: 'name',
    pattern:
      /^(name|errorname|(symbol|symbolic|condition|constant|enum)name|enum|constant|identifier|symbol|reason|type|errortype|名称|错误名称?|枚举值?|常量|标识|类型)$/,
  },
  { field: 'category', pattern: /^(category|group|class|kind|分类|类别|级别|错误类型|错误分类)$/ },
  {
    field: 'advice',
    pattern:
      /(advice|suggest|solution|resolution|remedy|howtofix|fix|action|handling|troubleshoot|处理|解决|排查|建议|措施|方案|对策|操作)/,
  },
  {
    field: 'meaning',
    pattern: /(meaning|explanation|cause|remark|note|comment|detail|说明|含义|解释|原因|备注|详情|中文)/,
  },
  { field: 'message', pattern: /(message|msg|desc|text|errorinfo|info|提示|描述|信息|内容|文案|error|错误)/ },
]

/** Headings of what stands on the wire; beside one, any other column of texts explains it. */
export const wireWords =
  /^(error|err|ret|return|result|response|api|英文|接口)?(message|msg|错误信息|报错信息|返回信息|提示信息)$/

/** Headings of a number beside a code that is a word. */
export const numberWords = /^(id|no|num|number|value|int|数字|数值|数字码|编号|number.*|.*id)$/
